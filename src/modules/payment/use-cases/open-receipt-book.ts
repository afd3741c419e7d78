import { may, refOf, type Actor } from '#modules/identity';
import { act, append, emptyChain, type ActorRef } from '#modules/log';
import { findUnit } from '#modules/organisation';
import type { TenantId, Tx } from '#platform/database';
import { isId, type Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { hasFaults, readTexts, type Faults } from '../domain/fault.ts';
import { insertBook, lockSeries } from '../sql/receipt-book.ts';
import { said, type PaymentDeps, type PaymentTxDeps } from './deps.ts';

export interface NewBook {
  officeId: Id;
  /** Of the series, as it stands on the receipts, such as `26E`. */
  symbol: string;
  year: number;
  /** First and last number. */
  first: number;
  last: number;
  demo?: boolean | undefined;
}

export interface BookOpened {
  [name: string]: string;
  bookId: Id;
}

/** The largest number that a receipt has room for. */
export const LAST_NUMBER = 9_999_999;

/**
 * Opens a receipt book of an office for this or the next year. A series goes on where its last book ends.
 * Refused: NotYours, Invalid (`officeId`, `symbol`, `year`, `first`, `last`).
 */
export function openReceiptBook(
  deps: PaymentDeps,
  tenant: TenantId,
  actor: Actor,
  { key, ...input }: NewBook & { key: Id },
): Promise<Result<BookOpened>> {
  const request = { tenant, actor: refOf(actor), key, name: 'payment.openReceiptBook', input: said({ demo: false, ...input }) };
  return act(deps, request, async (tx) => {
    if (!mayOpenBook(actor, input.officeId)) return refuse('NotYours');
    return addBook(tx, deps, tenant, refOf(actor), { ...input, id: deps.world.newId() });
  });
}

export const mayOpenBook = (actor: Actor, officeId: Id): boolean => may(actor, 'payment.openBook', { receivingPointId: officeId });

/** The same inside a running act, with the id given; who asks has been asked whether he may. */
export async function addBook(
  tx: Tx,
  deps: PaymentTxDeps,
  tenant: TenantId,
  by: ActorRef,
  input: NewBook & { id: Id },
): Promise<Result<BookOpened>> {
  const now = deps.world.now();
  const { id, officeId, year, first, last, demo = false } = input;
  const { texts, faults } = readTexts({ symbol: input.symbol }, { symbol: [20, 1] });
  const { symbol } = texts;
  const fields: Faults = { ...faults, ...numberFaults(input, localDate(now).year) };
  if (symbol !== '' && !/^[A-Za-z0-9][A-Za-z0-9/-]*$/.test(symbol)) fields.symbol = 'payment.fault.symbol';
  const office = isId(officeId) ? await findUnit(tx, officeId, localDate(now)) : undefined;
  if (!office) fields.officeId = 'payment.fault.noSuchOffice';
  if (hasFaults(fields)) return refuse('Invalid', { fields });
  const before = (await lockSeries(tx, officeId, year, symbol)).at(-1);
  if (before && first !== before.last + 1)
    return refuse('Invalid', { fields: { first: 'payment.fault.goesOnFrom' }, values: { number: before.last + 1 } });

  const data = { officeId, symbol, year, first, last, demo };
  const subject = { kind: 'receiptBook' as const, id };
  const head = await append(tx, deps, emptyChain, { tenant, subject, kind: 'payment.bookOpened', at: now, actor: by, data });
  const isFree = await insertBook(tx, tenant, { id, ...data, next: first, openedAt: now }, head);
  return isFree ? ok({ bookId: id }) : refuse('Invalid', { fields: { first: 'payment.fault.numbersTaken' } });
}

function numberFaults({ year, first, last }: NewBook, thisYear: number): Faults {
  const isNumber = (n: number) => Number.isSafeInteger(n) && n >= 1 && n <= LAST_NUMBER;
  return {
    ...(year !== thisYear && year !== thisYear + 1 && { year: 'payment.fault.year' }),
    ...(!isNumber(first) && { first: 'payment.fault.number' }),
    ...((!isNumber(last) || last < first) && { last: 'payment.fault.lastNumber' }),
  };
}
