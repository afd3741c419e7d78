import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { SealHead } from '../domain/seal.ts';
import type { SequenceRow } from '../domain/sequence-walk.ts';

export interface NewSealed {
  position: number;
  entryId: Id;
  entryMac: Uint8Array;
  seal: Uint8Array;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Writes a batch. Columns go over as arrays, so that it is one prepared statement whatever the batch's size. */
export const insertSealed = (tx: Tx, tenant: TenantId, rows: NewSealed[], at: Instant) => tx`
  insert into log.sealed (tenant_id, position, entry_id, entry_mac, seal, sealed_at)
  select ${tenant}, r.position, r.entry_id, decode(r.entry_mac, 'hex'), decode(r.seal, 'hex'), ${at}
  from unnest(${rows.map((row) => row.position)}::bigint[], ${rows.map((row) => row.entryId)}::uuid[],
    ${rows.map((row) => hex(row.entryMac))}::text[], ${rows.map((row) => hex(row.seal))}::text[])
    as r (position, entry_id, entry_mac, seal)`;

/** The sequence after a position, with the entry's text. */
export const sealedAfter = (tx: Tx, tenant: TenantId, position: number, limit: number) =>
  tx<{ position: number; body: string }[]>`
    select s.position, e.body
    from log.sealed s join log.entry e on e.tenant_id = s.tenant_id and e.entry_id = s.entry_id
    where s.tenant_id = ${tenant} and s.position > ${position}
    order by s.position limit ${limit}`;

/** The whole sequence in order, with the subjects of the entries that are still there; read in pages. */
export async function* sequenceRows(tx: Tx, tenant: TenantId, page = 2_000): AsyncGenerator<SequenceRow> {
  for (let after = 0; ;) {
    const rows = await tx<SequenceRow[]>`
      select s.position, s.entry_id as "entryId", s.entry_mac as "entryMac", s.seal,
        e.subject_kind || '/' || e.subject_id as subject
      from log.sealed s left join log.entry e on e.tenant_id = ${tenant} and e.entry_id = s.entry_id
      where s.tenant_id = ${tenant} and s.position > ${after}
      order by s.position limit ${page}`;
    yield* rows;
    if (rows.length === 0) return;
    after = rows.at(-1)!.position;
  }
}

export async function sealsAt(tx: Tx, tenant: TenantId, positions: number[]): Promise<Map<number, Uint8Array>> {
  const rows = await tx<SealHead[]>`
    select position, seal from log.sealed where tenant_id = ${tenant} and position = any(${positions}::bigint[])`;
  return new Map(rows.map((row) => [row.position, row.seal]));
}

/** The last position that was sealed before an instant. */
export async function lastSealedBefore(tx: Tx, tenant: TenantId, instant: Instant): Promise<SealHead | undefined> {
  const [row] = await tx<SealHead[]>`
    select position, seal from log.sealed where tenant_id = ${tenant} and sealed_at < ${instant}
    order by position desc limit 1`;
  return row;
}

export async function firstSealedAt(tx: Tx, tenant: TenantId): Promise<Instant | undefined> {
  const [row] = await tx<{ at: Instant }[]>`
    select sealed_at as at from log.sealed where tenant_id = ${tenant} order by position limit 1`;
  return row?.at;
}
