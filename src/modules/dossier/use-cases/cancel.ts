import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { DossierDeps } from './deps.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

export interface CancelInput extends ActInput {
  reason: string;
}

/** A leader cancels an intake that was a mistake or a double (practice 13): the code stays used, and it counts nowhere. */
export function cancel(deps: DossierDeps, tenant: TenantId, actor: Actor, input: CancelInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'cancel',
    said: { reason: input.reason },
    async decide({ now, keepNote }) {
      if (input.reason === '') return refuse('Invalid', { fields: { reason: 'dossier.reasonMissing' } });
      const reason = (await keepNote(input.reason))!;
      return ok({ kind: 'dossier.cancelled', at: now.toString(), actorId: actor.officerId, data: { reason } });
    },
  });
}
