import { parseLimit, verdictAgainst } from '#modules/calendar';
import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal } from '#platform/time';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

/**
 * Silence is consent: the answer was due some hours before a planned one, nobody refused, and the law lets it happen
 * without a document (Press Law 2016 art. 41; practice 12). It took effect at the due time, whenever that is recorded.
 */
export function deemAllowed(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ActInput): Promise<Result<ActDone>> {
  return perform(deps, tenant, actor, input, {
    act: 'deemAllowed',
    said: null,
    decide({ dossier, now }) {
      const limit = parseLimit(dossier.timeLimit);
      const dueAt = dossier.dueAt === null ? null : Temporal.Instant.from(dossier.dueAt);
      if (limit.unit !== 'hb' || dueAt === null) return Promise.resolve(refuse('WrongState', { reason: 'dossier.deemAllowed.noSilence' }));
      if (Temporal.Instant.compare(now, dueAt) <= 0) return Promise.resolve(refuse('WrongState', { reason: 'dossier.deemAllowed.notYet' }));
      const verdict = verdictAgainst(limit, dueAt, dueAt);
      const data = { resolvedAt: dueAt.toString(), verdict, firstVerdict: verdict };
      return Promise.resolve(ok({ kind: 'dossier.deemedAllowed', at: now.toString(), actorId: actor.officerId, data }));
    },
  });
}
