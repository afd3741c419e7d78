import type { Actor } from '#modules/identity';
import { officersWith } from '#modules/organisation';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export interface AssignInput extends ActInput {
  handlerId: Id;
  /** For the specialist; may be empty. */
  note: string;
}

/** The head of the division gives a dossier to one of its specialists (Decree 61/2018 art. 19.1), or moves it to another. */
export function assign(deps: DossierDeps, tenant: TenantId, actor: Actor, input: AssignInput): Promise<Result<ActDone>> {
  const { handlerId, note } = input;
  return perform(deps, tenant, actor, input, {
    act: 'assign',
    said: { handlerId, note },
    async decide({ dossier, nextStep, now, tx, keepNote }) {
      const specialists = await officersWith(tx, 'specialist', dossier.divisionId, dossier.sector, localDate(now));
      if (!specialists.some((officer) => officer.id === handlerId)) {
        return refuse('Invalid', { fields: { handlerId: 'dossier.assign.notASpecialist' } });
      }
      const kept = await keepNote(note);
      return ok({
        kind: 'dossier.assigned',
        at: now.toString(),
        actorId: actor.officerId,
        data: { handlerId, step: nextStep!, note: kept },
      });
    },
  });
}
