import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export { subjectHeads } from './sql/heads.ts';

export { REASON, type FeeExemption, type FeePick } from './domain/choose-lines.ts';
export { isVoidOn, type DailyList, type SeriesOfDay } from './domain/daily-list.ts';
export {
  moments,
  type FeeLine,
  type Moment,
  type FinancialObligation,
  type Owed,
  type PaidSubject,
  type PaymentState,
} from './domain/obligation.ts';
export { manners, receiptNumber, takesPart, type FeeReceipt, type Manner } from './domain/receipt.ts';
export { NO_GROUND, refundGrounds, type RefundGround, type ReleaseGround } from './domain/refund-grounds.ts';

export type { PaymentDeps, PaymentTxDeps } from './use-cases/deps.ts';
export { askedFor } from './use-cases/asked-for.ts';
export { raise, type Raised, type RaiseInput } from './use-cases/raise.ts';
export { raiseFees, type FeesRaised, type RaiseFeesInput } from './use-cases/raise-fees.ts';
export { release } from './use-cases/release.ts';
export {
  issueReceipt,
  issueReceiptIn,
  PAYER,
  REFERENCE,
  type Collecting,
  type Issued,
  type IssueInput,
} from './use-cases/issue-receipt.ts';
export { voidReceipt, VOID_REASON, type Voided, type VoidInput } from './use-cases/void-receipt.ts';
export { BASIS, refund, type Refunded, type RefundInput } from './use-cases/refund.ts';
export { exempt, type Exempted, type ExemptInput } from './use-cases/exempt.ts';
export { mayOpenBook, openReceiptBook, type BookOpened, type NewBook } from './use-cases/open-receipt-book.ts';
export { dailyList, type ReadDay } from './use-cases/daily-list.ts';
export { readAccount, type Account } from './use-cases/read-account.ts';
export { mayHere, mayVoid, officesOf } from './use-cases/rights.ts';
export { loadDemoBook, type DemoBookLoad } from './use-cases/load-demo-book.ts';
export { readPayment, type SeenReceipt } from './use-cases/read-payment.ts';
export { openObligations, owed, type OpenCursor, type OpenObligation } from './sql/state.ts';
export { booksOf, officesWithBooks, type ReceiptBook } from './sql/receipt-book.ts';
export type { Refund } from './sql/refund.ts';
