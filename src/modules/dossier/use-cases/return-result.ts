import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export interface ReturnInput extends ActInput {
  manner: 'counter' | 'online' | 'post';
  /** Who took the result, with the paper that he showed; a person's name, so the log holds a commitment only. */
  collector: string;
}

/** The desk hands the result over: the dossier is closed (national state 10). The verdict does not move. */
export function returnResult(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ReturnInput): Promise<Result<ActDone>> {
  const { manner, collector } = input;
  return perform(deps, tenant, actor, input, {
    act: 'return',
    said: { manner, collector },
    async decide({ now, keepNote }) {
      if (collector === '') return refuse('Invalid', { fields: { collector: 'dossier.return.collectorMissing' } });
      return ok({
        kind: 'dossier.returned',
        at: now.toString(),
        actorId: actor.officerId,
        data: { manner, collector: (await keepNote(collector))! },
      });
    },
  });
}
