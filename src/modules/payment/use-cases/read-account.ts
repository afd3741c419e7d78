import type { Tx } from '#platform/database';
import { openOf, type FeeLine, type FinancialObligation, type PaidSubject } from '../domain/obligation.ts';
import type { FeeReceipt } from '../domain/receipt.ts';
import { feeLines } from '../sql/fee-line.ts';
import { readObligation } from '../sql/obligation.ts';
import { receiptsOf } from '../sql/receipt.ts';
import { refundsOf, type Refund } from '../sql/refund.ts';
import { owed } from '../sql/state.ts';
import type { PaymentState } from '../domain/obligation.ts';

/** Everything about a subject's money. */
export interface Account {
  obligation: FinancialObligation;
  open: number;
  state: PaymentState;
  lines: FeeLine[];
  receipts: FeeReceipt[];
  refunds: Refund[];
}

/** A subject's money; null where none was ever asked for. The caller has decided that the asker may see the subject. */
export async function readAccount(tx: Tx, subject: PaidSubject): Promise<Account | null> {
  const found = await readObligation(tx, { subject });
  if (!found) return null;
  const { obligation } = found;
  const [lines, receipts, refunds, { state }] = await Promise.all([
    feeLines(tx, obligation.id),
    receiptsOf(tx, obligation.id),
    refundsOf(tx, obligation.id),
    owed(tx, subject),
  ]);
  return { obligation, open: openOf(obligation), state, lines, receipts, refunds };
}
