import { refOf, type Actor } from '#modules/identity';
import { act, commitment } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { hasFaults, readTexts } from '../domain/fault.ts';
import { changeLines } from '../sql/fee-line.ts';
import { lockObligation } from '../sql/obligation.ts';
import { markVoid, readReceipt } from '../sql/receipt.ts';
import { refundsOfReceipt } from '../sql/refund.ts';
import { said, type PaymentDeps } from './deps.ts';
import { record } from './record.ts';
import { mayHere, mayVoid } from './rights.ts';

export interface VoidInput {
  key: Id;
  receiptId: Id;
  reason: string;
}

export interface Voided {
  [name: string]: string | number;
  receiptId: Id;
  obligationId: Id;
}

/** Letters of the reason. */
export const VOID_REASON = 500;

/**
 * Voids a receipt: its number stays used and is listed as void, its amount is open again. A new receipt that stands for
 * it is issued with `replacesId`. Refused: NotFound, NotYours, WrongState (void already; something of it was repaid),
 * Invalid (`reason`).
 */
export function voidReceipt(deps: PaymentDeps, tenant: TenantId, actor: Actor, { key, ...input }: VoidInput): Promise<Result<Voided>> {
  const request = { tenant, actor: refOf(actor), key, name: 'payment.voidReceipt', input: said(input) };
  return act(deps, request, async (tx) => {
    const seen = await readReceipt(tx, input.receiptId);
    const held = seen && (await lockObligation(tx, { id: seen.obligationId }));
    const receipt = held && (await readReceipt(tx, input.receiptId));
    if (!receipt || !mayHere(actor, 'payment.read', held.obligation)) return refuse('NotFound');
    const now = deps.world.now();
    if (!mayVoid(actor, receipt, held.obligation, now)) return refuse('NotYours', { reason: 'payment.refusal.notYoursToVoid' });
    if (receipt.voided) return refuse('WrongState', { reason: 'payment.refusal.voidAlready' });
    if ((await refundsOfReceipt(tx, receipt.id)).length > 0) return refuse('WrongState', { reason: 'payment.refusal.repaidAlready' });
    const { texts, faults } = readTexts({ reason: input.reason }, { reason: [VOID_REASON, 1] });
    if (hasFaults(faults)) return refuse('Invalid', { fields: faults });

    const salt = deps.world.newSalt();
    await markVoid(tx, receipt.id, { at: now, by: actor.officerId, day: localDate(now), reason: texts.reason, salt });
    await changeLines(
      tx,
      receipt.obligationId,
      receipt.lines.map((share) => ({ no: share.no, settled: -share.amount })),
    );
    const { symbol, year, number, amount } = receipt;
    await record(deps, tx, tenant, held, {
      kind: 'payment.receiptVoided',
      at: now,
      actor: refOf(actor),
      data: { receiptId: receipt.id, symbol, year, number, amount, reason: commitment(salt, texts.reason) },
      change: { paid: held.obligation.paid - amount },
    });
    return ok({ receiptId: receipt.id, obligationId: receipt.obligationId });
  });
}
