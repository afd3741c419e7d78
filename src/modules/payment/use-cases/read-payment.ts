import type { Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import { isId } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { readObligation } from '../sql/obligation.ts';
import { readReceipt } from '../sql/receipt.ts';
import { refundsOfReceipt, type Refund } from '../sql/refund.ts';
import type { FeeReceipt } from '../domain/receipt.ts';
import type { FeeLine, FinancialObligation } from '../domain/obligation.ts';
import { feeLines } from '../sql/fee-line.ts';
import { mayHere } from './rights.ts';

/** One receipt with what it stands on. */
export interface SeenReceipt {
  receipt: FeeReceipt;
  obligation: FinancialObligation;
  lines: FeeLine[];
  refunds: Refund[];
  /** The one that it stands for. */
  replaces: FeeReceipt | null;
}

/** One receipt for an officer who may see the money of its subject; to others it does not exist. */
export async function readPayment(tx: Tx, actor: Actor, receiptId: string): Promise<Result<SeenReceipt>> {
  const receipt = isId(receiptId) ? await readReceipt(tx, receiptId) : undefined;
  const held = receipt && (await readObligation(tx, { id: receipt.obligationId }));
  if (!receipt || !held || !mayHere(actor, 'payment.read', held.obligation)) return refuse('NotFound');
  const [lines, refunds, replaces] = await Promise.all([
    feeLines(tx, receipt.obligationId),
    refundsOfReceipt(tx, receipt.id),
    receipt.replacesId === null ? undefined : readReceipt(tx, receipt.replacesId),
  ]);
  return ok({ receipt, obligation: held.obligation, lines, refunds, replaces: replaces ?? null });
}
