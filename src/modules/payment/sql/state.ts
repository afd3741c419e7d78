import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { Owed, PaidSubject } from '../domain/obligation.ts';

const nothing: Owed = { due: 0, paid: 0, waived: 0, refunded: 0, open: 0, state: 'none' };

/** How a subject stands with its money; all nothing where none was ever asked for. */
export async function owed(tx: Tx, subject: PaidSubject): Promise<Owed> {
  const [row] = await tx<Owed[]>`
    select due, paid, waived, refunded, open, state from payment.v_state
    where tenant_id = platform.tenant() and subject_kind = ${subject.kind} and subject_id = ${subject.id}`;
  return row ?? nothing;
}

/** A subject that still owes something. */
export interface OpenObligation extends Owed {
  obligationId: Id;
  subjectKind: PaidSubject['kind'];
  subjectId: Id;
  subjectCode: string | null;
  raisedAt: Instant;
}

/** Where a page ended: what the next one begins after. */
export interface OpenCursor {
  raisedAt: Instant;
  obligationId: Id;
}

/** What is still to be collected at an office, the oldest first, a page at a time. */
export async function openObligations(
  tx: Tx,
  { officeId, after, limit = 50 }: { officeId: Id; after?: OpenCursor | undefined; limit?: number },
): Promise<{ rows: OpenObligation[]; next: OpenCursor | null }> {
  const later = after ? tx`and (raised_at, obligation_id) > (${after.raisedAt}::timestamptz, ${after.obligationId}::uuid)` : tx``;
  const rows = await tx<OpenObligation[]>`
    select obligation_id as "obligationId", subject_kind as "subjectKind", subject_id as "subjectId", subject_code as "subjectCode",
      due, paid, waived, refunded, open, state, raised_at as "raisedAt"
    from payment.v_state
    where tenant_id = platform.tenant() and office_id = ${officeId} and open > 0 ${later}
    order by raised_at, obligation_id limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? page.at(-1)! : null };
}
