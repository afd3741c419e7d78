import type { ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { openOf, type FinancialObligation, type PaidSubject } from '../domain/obligation.ts';

/** An obligation with the head of its chain, as its row holds both. */
export interface StoredObligation {
  obligation: FinancialObligation;
  head: ChainHead;
}

type Row = Omit<FinancialObligation, 'subject'> & { subjectKind: PaidSubject['kind']; subjectId: Id; logCount: number; logMac: Uint8Array };

const obligations = (tx: Tx) => tx`
  select id, subject_kind as "subjectKind", subject_id as "subjectId", subject_code as "subjectCode", office_id as "officeId",
    agency_id as "agencyId", sector, due, waived, paid, refunded, raised_at as "raisedAt", version,
    log_count as "logCount", log_mac as "logMac"
  from payment.obligation where tenant_id = platform.tenant()`;

const stored = ({ subjectKind, subjectId, logCount, logMac, ...rest }: Row): StoredObligation => ({
  obligation: { ...rest, subject: { kind: subjectKind, id: subjectId } },
  head: { count: logCount, mac: logMac },
});

/** Which obligation: by its own id, or the one of a subject. */
export type Which = { id: Id } | { subject: PaidSubject };

const asked = (tx: Tx, which: Which) =>
  'id' in which ? tx`id = ${which.id}` : tx`subject_kind = ${which.subject.kind} and subject_id = ${which.subject.id}`;

/** Takes the row's lock: acts on one subject's money come one after the other. */
export async function lockObligation(tx: Tx, which: Which): Promise<StoredObligation | undefined> {
  const [row] = await tx<Row[]>`${obligations(tx)} and ${asked(tx, which)} for update`;
  return row && stored(row);
}

/** Until the transaction ends nobody else begins an obligation of this subject: there is no row to lock yet. */
export const lockSubject = (tx: Tx, { kind, id }: PaidSubject) => tx`
  select pg_advisory_xact_lock(hashtextextended(platform.tenant() || ' payment ' || ${kind} || ' ' || ${id}, 0))`;

export async function readObligation(tx: Tx, which: Which): Promise<StoredObligation | undefined> {
  const [row] = await tx<Row[]>`${obligations(tx)} and ${asked(tx, which)}`;
  return row && stored(row);
}

export const insertObligation = (tx: Tx, tenant: TenantId, { obligation: o, head }: StoredObligation) => tx`
  insert into payment.obligation (tenant_id, id, subject_kind, subject_id, subject_code, office_id, agency_id, sector,
    due, waived, paid, refunded, open, raised_at, version, log_count, log_mac)
  values (${tenant}, ${o.id}, ${o.subject.kind}, ${o.subject.id}, ${o.subjectCode}, ${o.officeId}, ${o.agencyId}, ${o.sector},
    ${o.due}, ${o.waived}, ${o.paid}, ${o.refunded}, ${openOf(o)}, ${o.raisedAt}, ${o.version}, ${head.count}, ${head.mac})`;

/** Writes what an act changed. The caller holds the row's lock. */
export const updateObligation = (tx: Tx, { obligation: o, head }: StoredObligation) => tx`
  update payment.obligation set subject_code = ${o.subjectCode}, office_id = ${o.officeId}, agency_id = ${o.agencyId},
    sector = ${o.sector}, due = ${o.due}, waived = ${o.waived}, paid = ${o.paid}, refunded = ${o.refunded}, open = ${openOf(o)},
    raised_at = ${o.raisedAt}, version = ${o.version}, log_count = ${head.count}, log_mac = ${head.mac}
  where tenant_id = platform.tenant() and id = ${o.id}`;

/** What each of these obligations is about. */
export async function subjectsOf(tx: Tx, ids: readonly Id[]): Promise<Map<Id, { subject: PaidSubject; code: string | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx<Row[]>`${obligations(tx)} and id = any(${[...ids]}::uuid[])`;
  return new Map(
    rows.map(({ id, subjectKind, subjectId, subjectCode }) => [id, { subject: { kind: subjectKind, id: subjectId }, code: subjectCode }]),
  );
}
