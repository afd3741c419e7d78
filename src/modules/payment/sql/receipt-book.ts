import type { ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** Receipts of one office, symbol and year with their numbers, both ends included. */
export interface ReceiptBook {
  id: Id;
  officeId: Id;
  symbol: string;
  year: number;
  first: number;
  last: number;
  /** The number that comes next; one above `last` when the book is used up. */
  next: number;
  /** Invented for a demonstration. */
  demo: boolean;
  openedAt: Instant;
}

const books = (tx: Tx) => tx`
  select id, office_id as "officeId", symbol, year, first_number as first, last_number as last, next_number as next, demo,
    opened_at as "openedAt"
  from payment.receipt_book where tenant_id = platform.tenant()`;

/** The books of an office, newest first. */
export const booksOf = (tx: Tx, officeId: Id): Promise<ReceiptBook[]> =>
  tx<ReceiptBook[]>`${books(tx)} and office_id = ${officeId} order by year desc, symbol, first_number desc`;

/**
 * Locks the books of an office and year that have numbers left, oldest first. Whoever waited finds them as they are
 * after the other has taken a number, so that no number is taken twice and none is left out.
 */
export const lockBooks = (tx: Tx, officeId: Id, year: number): Promise<ReceiptBook[]> =>
  tx<ReceiptBook[]>`
    ${books(tx)} and office_id = ${officeId} and year = ${year} and next_number <= last_number
    order by opened_at, id for update`;

/** The books of one series, locked, first numbers first. */
export const lockSeries = (tx: Tx, officeId: Id, year: number, symbol: string): Promise<ReceiptBook[]> =>
  tx<ReceiptBook[]>`
    ${books(tx)} and office_id = ${officeId} and year = ${year} and symbol = ${symbol} order by first_number for update`;

/** The caller holds the book's lock. */
export const useNumber = (tx: Tx, id: Id) => tx`
  update payment.receipt_book set next_number = next_number + 1 where tenant_id = platform.tenant() and id = ${id}`;

/** False when another book of the series begins with the same number. */
export async function insertBook(tx: Tx, tenant: TenantId, b: ReceiptBook, head: ChainHead): Promise<boolean> {
  const inserted = await tx`
    insert into payment.receipt_book (tenant_id, id, office_id, symbol, year, first_number, last_number, next_number, demo,
      opened_at, log_count, log_mac)
    values (${tenant}, ${b.id}, ${b.officeId}, ${b.symbol}, ${b.year}, ${b.first}, ${b.last}, ${b.next}, ${b.demo},
      ${b.openedAt}, ${head.count}, ${head.mac})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** The units that keep receipt books. */
export async function officesWithBooks(tx: Tx): Promise<Id[]> {
  const rows = await tx<{ id: Id }[]>`
    select distinct office_id as id from payment.receipt_book where tenant_id = platform.tenant() order by 1`;
  return rows.map(({ id }) => id);
}
