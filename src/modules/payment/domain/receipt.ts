import type { Id } from '#platform/ids';
import type { Instant, PlainDate } from '#platform/time';
import type { Share } from './shares.ts';

/** How money comes in (Decree 61/2018 art. 22): cash, bank, through the post, online. */
export const manners = ['cash', 'transfer', 'post', 'online'] as const;
export type Manner = (typeof manners)[number];

/**
 * Whether less than all that is open is taken. What was sent from elsewhere comes as it was sent; at the counter and
 * online the whole amount is asked for, so that nobody leaves with half a receipt. Practice, not law.
 */
export const takesPart: Record<Manner, boolean> = { cash: false, transfer: true, post: true, online: false };

/** A fee receipt as it was issued, and what became of it. */
export interface FeeReceipt {
  id: Id;
  obligationId: Id;
  officeId: Id;
  bookId: Id;
  symbol: string;
  year: number;
  number: number;
  /** Whole dong. */
  amount: number;
  lines: Share[];
  manner: Manner;
  payer: string;
  /** What the bank, the post or the gateway calls the payment; empty for none. */
  reference: string;
  issuedAt: Instant;
  issuedBy: Id;
  /** The local day on whose list it stands. */
  day: PlainDate;
  /** The voided receipt that this one stands for. */
  replacesId: Id | null;
  voided: { at: Instant; by: Id; day: PlainDate; reason: string } | null;
}

/** `0000417`, as it is printed. */
export const receiptNumber = (number: number): string => String(number).padStart(7, '0');
