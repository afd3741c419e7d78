import type { Actor } from '#modules/identity';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { lastTasks, type PassedOn } from '../sql/task.ts';
import type { DossierDeps } from './deps.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

/** Acts that only pass a dossier on; what starts a clock, issues a result or holds a dossier up is not taken back so. */
const takenBack: readonly string[] = ['assign', 'take', 'propose', 'initial', 'sign', 'sendBack'];

/** Who sent a dossier on by mistake takes it back, as long as the next one has not opened it (practice 13). */
export function pullBack(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ActInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'pullBack',
    said: null,
    async decide({ dossier, now, tx }) {
      const passed = await canPullBack(tx, dossier.id, actor.officerId);
      if (!passed.ok) return passed;
      const { step, officerId, act } = passed.value;
      // Whoever was given it is its handler no more; the one before is, if there was one.
      const handlerId = act === 'assign' || act === 'take' ? officerId : dossier.handlerId;
      const data = { step, holderId: officerId, handlerId };
      return ok({ kind: 'dossier.pulledBack', at: now.toString(), actorId: actor.officerId, data });
    },
  });
}

/** The step that this officer passed on and may take back. */
export async function canPullBack(tx: Tx, dossierId: Id, officerId: Id): Promise<Result<PassedOn>> {
  const { passed, open } = await lastTasks(tx, dossierId);
  if (!passed || !open || passed.closedBy !== officerId || !takenBack.includes(passed.act ?? ''))
    return refuse('WrongState', { reason: 'dossier.pullBack.notYours' });
  return open.seenAt === null ? ok(passed) : refuse('WrongState', { reason: 'dossier.pullBack.seen' });
}
