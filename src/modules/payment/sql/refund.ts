import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant, PlainDate } from '#platform/time';
import type { RefundGround } from '../domain/refund-grounds.ts';
import type { Share } from '../domain/shares.ts';

/** Money that went back to who had paid it. */
export interface Refund {
  id: Id;
  obligationId: Id;
  receiptId: Id;
  officeId: Id;
  /** Whole dong. */
  amount: number;
  lines: Share[];
  ground: RefundGround;
  manner: 'cash' | 'transfer';
  basis: string;
  refundedAt: Instant;
  refundedBy: Id;
  day: PlainDate;
}

const refunds = (tx: Tx) => tx`
  select id, obligation_id as "obligationId", receipt_id as "receiptId", office_id as "officeId", amount, lines, ground, manner,
    basis, refunded_at as "refundedAt", refunded_by as "refundedBy", day
  from payment.refund where tenant_id = platform.tenant()`;

export const refundsOf = (tx: Tx, obligationId: Id): Promise<Refund[]> =>
  tx<Refund[]>`${refunds(tx)} and obligation_id = ${obligationId} order by refunded_at, id`;

export const refundsOfReceipt = (tx: Tx, receiptId: Id): Promise<Refund[]> =>
  tx<Refund[]>`${refunds(tx)} and receipt_id = ${receiptId} order by refunded_at, id`;

export const refundsOfDay = (tx: Tx, officeId: Id, day: PlainDate): Promise<Refund[]> =>
  tx<Refund[]>`${refunds(tx)} and office_id = ${officeId} and day = ${day} order by refunded_at, id`;

export const insertRefund = (tx: Tx, tenant: TenantId, r: Refund & { salt: Uint8Array }) => tx`
  insert into payment.refund (tenant_id, id, obligation_id, receipt_id, office_id, amount, lines, ground, manner, basis, salt,
    refunded_at, refunded_by, day)
  values (${tenant}, ${r.id}, ${r.obligationId}, ${r.receiptId}, ${r.officeId}, ${r.amount}, ${tx.json(r.lines)}, ${r.ground},
    ${r.manner}, ${r.basis}, ${r.salt}, ${r.refundedAt}, ${r.refundedBy}, ${r.day})`;
