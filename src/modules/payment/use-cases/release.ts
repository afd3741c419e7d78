import type { ActorRef } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import { openOf, type PaidSubject } from '../domain/obligation.ts';
import type { ReleaseGround } from '../domain/refund-grounds.ts';
import { openOfLine } from '../domain/shares.ts';
import { changeLines, feeLines } from '../sql/fee-line.ts';
import { lockObligation } from '../sql/obligation.ts';
import type { PaymentTxDeps } from './deps.ts';
import { record } from './record.ts';

/**
 * What is still open of a subject is not asked for any more, because it ended, was moved or was corrected; inside the
 * caller's transaction. What is paid stays paid: going back it needs a ground of its own. Answers the amount, whole dong.
 */
export async function release(
  tx: Tx,
  deps: PaymentTxDeps,
  tenant: TenantId,
  { subject, ground, actor }: { subject: PaidSubject; ground: ReleaseGround; actor: ActorRef },
): Promise<number> {
  const held = await lockObligation(tx, { subject });
  const amount = held ? openOf(held.obligation) : 0;
  if (!held || amount === 0) return 0;
  const { obligation } = held;
  const lines = (await feeLines(tx, obligation.id)).flatMap((line) =>
    openOfLine(line) > 0 ? [{ no: line.no, waived: openOfLine(line) }] : [],
  );
  await changeLines(tx, obligation.id, lines);
  await record(deps, tx, tenant, held, {
    kind: 'payment.released',
    at: deps.world.now(),
    actor,
    data: { amount, ground, lines },
    change: { waived: obligation.waived + amount },
  });
  return amount;
}
