import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { readEntry, type Entry, type Subject, type SubjectKind } from '../domain/entry.ts';
import type { ChainRow } from '../domain/chain-walk.ts';

export interface EntryRow {
  tenant: TenantId;
  entryId: Id;
  subject: Subject;
  chainNo: number;
  kind: string;
  body: string;
  prevMac: Uint8Array;
  mac: Uint8Array;
  recordedAt: Instant;
}

export const insertEntry = (tx: Tx, row: EntryRow) => tx`
  insert into log.entry (tenant_id, entry_id, subject_kind, subject_id, chain_no, kind, body, prev_mac, mac, recorded_at)
  values (${row.tenant}, ${row.entryId}, ${row.subject.kind}, ${row.subject.id}, ${row.chainNo}, ${row.kind}, ${row.body},
    ${row.prevMac}, ${row.mac}, ${row.recordedAt})`;

/** Everything that happened to a subject, in order. */
export async function history(tx: Tx, subject: Subject): Promise<Entry[]> {
  const rows = await tx<{ body: string }[]>`
    select body from log.entry where subject_kind = ${subject.kind} and subject_id = ${subject.id} order by chain_no`;
  return rows.map((row) => readEntry(row.body));
}

/** Every entry of one kind of subject, by subject and number, with its place in the sequence; read in pages. */
export async function* chainRows(tx: Tx, tenant: TenantId, kind: SubjectKind, page = 1_000): AsyncGenerator<ChainRow> {
  let after = { subjectId: '00000000-0000-0000-0000-000000000000', chainNo: 0 };
  for (;;) {
    const rows = await tx<ChainRow[]>`
      with page as (
        select * from log.entry
        where tenant_id = ${tenant} and subject_kind = ${kind}
          and (subject_id, chain_no) > (${after.subjectId}::uuid, ${after.chainNo}::integer)
        order by subject_id, chain_no limit ${page}
      )
      select e.tenant_id as tenant, e.entry_id as "entryId", e.subject_id as "subjectId", e.chain_no as "chainNo", e.kind,
        e.body, e.prev_mac as "prevMac", e.mac, e.recorded_at as "recordedAt",
        s.position, s.entry_mac as "sealedMac", p.seq is not null as pending
      from page e
        left join log.sealed s on s.tenant_id = ${tenant} and s.entry_id = e.entry_id
        left join log.pending p on p.tenant_id = ${tenant} and p.entry_id = e.entry_id
      order by e.subject_id, e.chain_no`;
    yield* rows;
    if (rows.length === 0) return;
    after = rows.at(-1)!;
  }
}

/** The kinds of subject that have entries, also those that a tampered database may hold. */
export async function entryKinds(tx: Tx, tenant: TenantId): Promise<SubjectKind[]> {
  const rows = await tx<{ kind: SubjectKind }[]>`select distinct subject_kind as kind from log.entry where tenant_id = ${tenant}`;
  return rows.map((row) => row.kind);
}

/** Whether the transaction's tenant has a log already. */
export async function hasEntries(tx: Tx): Promise<boolean> {
  const [row] = await tx<{ some: boolean }[]>`
    select exists (select from log.entry where tenant_id = platform.tenant()) as some`;
  return row!.some;
}
