import { refOf, type Actor } from '#modules/identity';
import { act, commitment } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { hasFaults, isAmount, readTexts, type Faults } from '../domain/fault.ts';
import { NO_GROUND, refundGrounds, staysOwed, type RefundGround } from '../domain/refund-grounds.ts';
import { minus, sumOf, take } from '../domain/shares.ts';
import { changeLines } from '../sql/fee-line.ts';
import { lockObligation } from '../sql/obligation.ts';
import { readReceipt } from '../sql/receipt.ts';
import { insertRefund, refundsOfReceipt } from '../sql/refund.ts';
import { said, type PaymentDeps } from './deps.ts';
import { record } from './record.ts';
import { mayHere } from './rights.ts';

export interface RefundInput {
  key: Id;
  receiptId: Id;
  /** Whole dong; null for all that is left of the receipt. */
  amount: number | null;
  /** One of `refundGrounds`; anything else is refused, a refusal on the merits in its own words. */
  ground: string;
  manner: 'cash' | 'transfer';
  /** The decision or paper that it rests on. */
  basis: string;
  /** Whether the appraisal of the subject has begun: then nothing is repaid for its cancelling. */
  isAppraised: boolean;
}

export interface Refunded {
  [name: string]: string | number;
  refundId: Id;
  obligationId: Id;
  /** Whole dong. */
  amount: number;
}

/** Letters of the basis. */
export const BASIS = 500;

/** Why a refund is no refund, by the name of the refusal's reason. */
export const NOT_REFUNDABLE = 'payment.refusal.notRefundable';

/**
 * Repays money of one receipt on a stated ground, never more than is left of it. What is repaid as not owed is waived,
 * so that it is not asked for again. Refused: NotFound, NotYours, WrongState (`notRefundable`, void, nothing left),
 * Invalid (`amount`, `ground`, `manner`, `basis`).
 */
export function refund(deps: PaymentDeps, tenant: TenantId, actor: Actor, { key, ...input }: RefundInput): Promise<Result<Refunded>> {
  const request = { tenant, actor: refOf(actor), key, name: 'payment.refund', input: said(input) };
  return act(deps, request, async (tx) => {
    const seen = await readReceipt(tx, input.receiptId);
    const held = seen && (await lockObligation(tx, { id: seen.obligationId }));
    const receipt = held && (await readReceipt(tx, input.receiptId));
    if (!receipt || !mayHere(actor, 'payment.read', held.obligation)) return refuse('NotFound');
    if (!mayHere(actor, 'payment.refund', held.obligation)) return refuse('NotYours');
    if (receipt.voided) return refuse('WrongState', { reason: 'payment.refusal.voidAlready' });
    if (input.ground === NO_GROUND) return refuse('WrongState', { reason: NOT_REFUNDABLE });
    const left = (await refundsOfReceipt(tx, receipt.id)).reduce((shares, one) => minus(shares, one.lines), receipt.lines);
    if (sumOf(left) === 0) return refuse('WrongState', { reason: 'payment.refusal.nothingLeft' });
    const amount = input.amount ?? sumOf(left);
    const { texts, faults } = readTexts({ basis: input.basis }, { basis: [BASIS, 1] });
    const fields = { ...faults, ...faultsOf(input, amount, sumOf(left)) };
    if (hasFaults(fields)) return refuse('Invalid', { fields });
    const ground = input.ground as RefundGround;
    if (ground === 'cancelledBeforeAppraisal' && input.isAppraised) return refuse('WrongState', { reason: 'payment.refusal.appraised' });

    const [now, id, salt] = [deps.world.now(), deps.world.newId(), deps.world.newSalt()];
    const lines = take(left, amount);
    const waived = staysOwed[ground] ? 0 : amount;
    const { obligationId, officeId } = receipt;
    const { manner } = input;
    const repaid = { refundedAt: now, refundedBy: actor.officerId, day: localDate(now) };
    await insertRefund(tx, tenant, {
      id,
      obligationId,
      receiptId: receipt.id,
      officeId,
      amount,
      lines,
      ground,
      manner,
      ...texts,
      salt,
      ...repaid,
    });
    await changeLines(
      tx,
      obligationId,
      lines.map((share) => ({ no: share.no, settled: -share.amount, waived: waived > 0 ? share.amount : 0 })),
    );
    await record(deps, tx, tenant, held, {
      kind: 'payment.refunded',
      at: now,
      actor: refOf(actor),
      data: { refundId: id, receiptId: receipt.id, amount, waived, lines, ground, manner, basis: commitment(salt, texts.basis) },
      change: { refunded: held.obligation.refunded + amount, waived: held.obligation.waived + waived },
    });
    return ok({ refundId: id, obligationId, amount });
  });
}

function faultsOf({ ground, manner }: Pick<RefundInput, 'ground' | 'manner'>, amount: number, most: number): Faults {
  const money = !isAmount(amount) ? 'payment.fault.amount' : amount > most ? 'payment.fault.moreThanPaid' : null;
  return {
    ...(money !== null && { amount: money }),
    ...(!refundGrounds.some((one) => one === ground) && { ground: 'payment.fault.ground' }),
    ...(manner !== 'cash' && manner !== 'transfer' && { manner: 'payment.fault.manner' }),
  };
}
