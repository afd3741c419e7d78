import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, type Result } from '#platform/results';
import { mayGive } from '../../domain/hand-over-rights.ts';
import { placeBefore } from '../../domain/hand-over-line.ts';
import { lockPlaced, putPapers } from '../../sql/hand-over-place.ts';
import type { DossierDeps } from '../deps.ts';
import { performHandOver, type HandOverDone, type HandOverInput } from './perform-hand-over.ts';

/** The giver signs: the paper leaves, and the time is kept. From here on the lines stand as they are. */
export const giveHandOver = (deps: DossierDeps, tenant: TenantId, actor: Actor, input: HandOverInput): Promise<Result<HandOverDone>> =>
  performHandOver(deps, tenant, actor, input, {
    name: 'give',
    fact: 'handOver.handedOver',
    from: ['prepared'],
    right: mayGive,
    said: null,
    decide: async () => ok({}),
  });

/** The giver takes the slip back, before the other side has accepted it. Its number stays used. */
export const withdrawHandOver = (deps: DossierDeps, tenant: TenantId, actor: Actor, input: HandOverInput): Promise<Result<HandOverDone>> =>
  performHandOver(deps, tenant, actor, input, {
    name: 'withdraw',
    fact: 'handOver.withdrawn',
    from: ['prepared', 'handedOver'],
    right: mayGive,
    said: null,
    async decide({ slip, tx }) {
      const ids = slip.lines.map(({ dossierId }) => dossierId);
      await lockPlaced(tx, ids);
      await putPapers(tx, ids, placeBefore(slip));
      return ok({});
    },
  });
