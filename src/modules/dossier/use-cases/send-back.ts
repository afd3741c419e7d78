import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export interface SendBackInput extends ActInput {
  /** What has to be done again, and why. */
  note: string;
}

/** The head or the leader sends a proposal back to the specialist who made it, with the reason. */
export function sendBack(deps: DossierDeps, tenant: TenantId, actor: Actor, input: SendBackInput): Promise<Result<ActDone>> {
  return perform(deps, tenant, actor, input, {
    act: 'sendBack',
    said: { note: input.note },
    async decide({ nextStep, now, keepNote }) {
      if (input.note === '') return refuse('Invalid', { fields: { note: 'dossier.sendBack.noteMissing' } });
      const kept = await keepNote(input.note);
      return ok({
        kind: 'dossier.sentBack',
        at: now.toString(),
        actorId: actor.officerId,
        data: { step: nextStep!, toHandler: true, note: kept! },
      });
    },
  });
}
