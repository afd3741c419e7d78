import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant, PlainDate } from '#platform/time';
import type { FeeReceipt } from '../domain/receipt.ts';

type Row = Omit<FeeReceipt, 'voided'> & { voidedAt: Instant | null; voidedBy: Id; voidedDay: PlainDate; voidReason: string };

const receipts = (tx: Tx) => tx`
  select id, obligation_id as "obligationId", office_id as "officeId", book_id as "bookId", symbol, year, number, amount, lines,
    manner, payer, reference, issued_at as "issuedAt", issued_by as "issuedBy", day, replaces_id as "replacesId",
    voided_at as "voidedAt", voided_by as "voidedBy", voided_day as "voidedDay", void_reason as "voidReason"
  from payment.receipt where tenant_id = platform.tenant()`;

const shown = ({ voidedAt, voidedBy, voidedDay, voidReason, ...rest }: Row): FeeReceipt => ({
  ...rest,
  voided: voidedAt && { at: voidedAt, by: voidedBy, day: voidedDay, reason: voidReason },
});

export async function readReceipt(tx: Tx, id: Id): Promise<FeeReceipt | undefined> {
  const [row] = await tx<Row[]>`${receipts(tx)} and id = ${id}`;
  return row && shown(row);
}

/** All receipts of an obligation, void ones too, as they were issued. */
export async function receiptsOf(tx: Tx, obligationId: Id): Promise<FeeReceipt[]> {
  const rows = await tx<Row[]>`${receipts(tx)} and obligation_id = ${obligationId} order by issued_at, symbol, number`;
  return rows.map(shown);
}

/** What an office issued on a day, and what it voided that day of earlier ones; by series and number. */
export async function receiptsOfDay(tx: Tx, officeId: Id, day: PlainDate): Promise<FeeReceipt[]> {
  const rows = await tx<Row[]>`
    ${receipts(tx)} and office_id = ${officeId} and (day = ${day} or voided_day = ${day}) order by year, symbol, number`;
  return rows.map(shown);
}

/** Whether a voided receipt has its successor already. */
export async function isReplaced(tx: Tx, id: Id): Promise<boolean> {
  const [row] = await tx`select from payment.receipt where tenant_id = platform.tenant() and replaces_id = ${id}`;
  return row !== undefined;
}

export const insertReceipt = (tx: Tx, tenant: TenantId, r: FeeReceipt & { salt: Uint8Array }) => tx`
  insert into payment.receipt (tenant_id, id, obligation_id, office_id, book_id, symbol, year, number, amount, lines, manner,
    payer, reference, salt, issued_at, issued_by, day, replaces_id)
  values (${tenant}, ${r.id}, ${r.obligationId}, ${r.officeId}, ${r.bookId}, ${r.symbol}, ${r.year}, ${r.number}, ${r.amount},
    ${tx.json(r.lines)}, ${r.manner}, ${r.payer}, ${r.reference}, ${r.salt}, ${r.issuedAt}, ${r.issuedBy}, ${r.day}, ${r.replacesId})`;

export const markVoid = (tx: Tx, id: Id, { at, by, day, reason, salt }: NonNullable<FeeReceipt['voided']> & { salt: Uint8Array }) => tx`
  update payment.receipt set voided_at = ${at}, voided_by = ${by}, voided_day = ${day}, void_reason = ${reason}, void_salt = ${salt}
  where tenant_id = platform.tenant() and id = ${id}`;
