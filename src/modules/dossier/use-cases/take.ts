import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, type Result } from '#platform/results';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

/** A specialist takes a dossier that nobody holds, where the unit's workflow allows it (practice 6). */
export function take(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ActInput): Promise<Result<ActDone>> {
  return perform(deps, tenant, actor, input, {
    act: 'take',
    said: null,
    async decide({ nextStep, now }) {
      return ok({ kind: 'dossier.taken', at: now.toString(), actorId: actor.officerId, data: { step: nextStep! } });
    },
  });
}
