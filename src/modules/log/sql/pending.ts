import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { SubjectKind } from '../domain/entry.ts';

export const insertPending = (tx: Tx, tenant: TenantId, entryId: Id) =>
  tx`insert into log.pending (tenant_id, entry_id) values (${tenant}, ${entryId})`;

export async function anyPending(tx: Tx, tenant: TenantId): Promise<boolean> {
  const found = await tx`select from log.pending where tenant_id = ${tenant} limit 1`;
  return found.length > 0;
}

export interface Taken {
  entryId: Id;
  /** Null where the entry's row is missing. */
  subjectKind: SubjectKind | null;
  subjectId: Id;
  chainNo: number;
  body: string;
  prevMac: Uint8Array;
  mac: Uint8Array;
  /** Whether the entry before it in its chain is sealed; two look-ups by index, not a search for the last one. */
  predecessorSealed: boolean;
}

/** Takes up to `limit` rows out of the queue, in the order in which they are to be sealed. */
export const takePending = (tx: Tx, tenant: TenantId, limit: number) => tx<Taken[]>`
  with taken as (
    delete from log.pending
    where tenant_id = ${tenant}
      and seq in (select seq from log.pending where tenant_id = ${tenant} order by seq limit ${limit})
    returning seq, entry_id
  )
  select t.entry_id as "entryId", e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.chain_no as "chainNo",
    e.body, e.prev_mac as "prevMac", e.mac,
    exists (
      select from log.entry b join log.sealed s on s.tenant_id = b.tenant_id and s.entry_id = b.entry_id
      where b.tenant_id = ${tenant} and b.subject_kind = e.subject_kind and b.subject_id = e.subject_id
        and b.chain_no = e.chain_no - 1
    ) as "predecessorSealed"
  from taken t left join log.entry e on e.tenant_id = ${tenant} and e.entry_id = t.entry_id
  order by t.seq`;
