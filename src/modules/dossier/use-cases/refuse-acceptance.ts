import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { RefusalGround } from '../domain/grounds.ts';
import type { DossierDeps } from './deps.ts';
import { giveNotice } from './give-notice.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

export interface RefuseAcceptanceInput extends ActInput {
  ground: RefusalGround;
  /** For the applicant, in full. */
  reason: string;
  /** The rule that it rests on; may be empty. */
  basis: string;
}

/**
 * The desk does not accept a filing (national state 3; Decree 61/2018 art. 17.1b): the applicant is told why and on what
 * ground, in a numbered notice of the desk officer (practice 5). No clock ever ran.
 */
export function refuseAcceptance(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: RefuseAcceptanceInput,
): Promise<Result<ActDone>> {
  const { ground, reason, basis } = input;
  return performOnCase(deps, tenant, actor, input, {
    act: 'refuseAcceptance',
    said: { ground, reason, basis },
    async decide({ dossier, now, tx }) {
      if (reason === '') return refuse('Invalid', { fields: { reason: 'dossier.reasonMissing' } });
      const given = await giveNotice(deps.world, tx, tenant, {
        dossierId: dossier.id,
        kind: 'acceptanceRefusal',
        unitId: dossier.receivingPointId,
        officerId: actor.officerId,
        content: { reason, basis, items: [], deadline: null },
        at: now,
      });
      return ok({ kind: 'dossier.refusedAcceptance', at: now.toString(), actorId: actor.officerId, data: { ground, ...given } });
    },
  });
}
