import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { booksOf, lockBooks, useNumber } from '../sql/receipt-book.ts';

export interface Numbered {
  bookId: Id;
  symbol: string;
  year: number;
  number: number;
}

/**
 * The next number of an office in a year: from the book asked for, else from the oldest with numbers left. The book stays
 * locked until the transaction ends, and a rollback gives the number back: so none is ever left out.
 */
export async function nextNumber(tx: Tx, officeId: Id, year: number, bookId: Id | undefined): Promise<Result<Numbered>> {
  const left = await lockBooks(tx, officeId, year);
  const book = bookId === undefined ? left[0] : left.find((one) => one.id === bookId);
  if (!book) return noNumber(tx, officeId, year, bookId);
  await useNumber(tx, book.id);
  return ok({ bookId: book.id, symbol: book.symbol, year, number: book.next });
}

async function noNumber(tx: Tx, officeId: Id, year: number, bookId: Id | undefined): Promise<Result<never>> {
  const books = (await booksOf(tx, officeId)).filter((book) => book.year === year);
  if (bookId !== undefined && !books.some((book) => book.id === bookId))
    return refuse('Invalid', { fields: { bookId: 'payment.fault.noSuchBook' } });
  return refuse('WrongState', {
    reason: books.length > 0 ? 'payment.refusal.bookUsedUp' : 'payment.refusal.noBook',
    values: { year: String(year) },
  });
}
