import type { ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { keyOfCode } from '../domain/stored-body.ts';

/** A procedure's row: its chain; everything else stands in its versions. */
export interface LockedProcedure {
  id: Id;
  head: ChainHead;
}

export interface ProcedureName {
  key: string;
  /** Its code, else its key. */
  reference: string;
}

/**
 * The row of that key, locked until the transaction ends; made with `id` and an empty chain when there is none. A procedure
 * stored before there were keys is found by its code. Undefined where the code is another procedure's.
 */
export async function lockProcedure(
  tx: Tx,
  tenant: TenantId,
  { id, name, empty }: { id: Id; name: ProcedureName; empty: ChainHead },
): Promise<LockedProcedure | undefined> {
  const { key, reference } = name;
  await tx`
    insert into catalogue.procedure (tenant_id, id, key, code, log_count, log_mac)
    values (${tenant}, ${id}, ${key}, ${reference}, ${empty.count}, ${empty.mac}) on conflict do nothing`;
  const rows = await tx<{ id: Id; key: string; code: string; count: number; mac: Uint8Array }[]>`
    select id, key, code, log_count as count, log_mac as mac from catalogue.procedure
    where tenant_id = platform.tenant() and (key = ${key} or code = ${reference}) for update`;
  const [row] = rows;
  if (!row || rows.length > 1 || (row.key !== key && row.key !== keyOfCode(row.code))) return undefined;
  return { id: row.id, head: { count: row.count, mac: row.mac } };
}

/** The row of that id, locked until the transaction ends. */
export async function lockProcedureById(tx: Tx, id: Id): Promise<LockedProcedure | undefined> {
  const [row] = await tx<{ count: number; mac: Uint8Array }[]>`
    select log_count as count, log_mac as mac from catalogue.procedure
    where tenant_id = platform.tenant() and id = ${id} for update`;
  return row && { id, head: row };
}

export const writeName = (tx: Tx, id: Id, { key, reference }: ProcedureName) => tx`
  update catalogue.procedure set key = ${key}, code = ${reference} where tenant_id = platform.tenant() and id = ${id}`;

export const writeHead = (tx: Tx, id: Id, head: ChainHead) => tx`
  update catalogue.procedure set log_count = ${head.count}, log_mac = ${head.mac}
  where tenant_id = platform.tenant() and id = ${id}`;

/** The chain heads of all procedures, by ascending id. */
export async function* procedureHeads(tx: Tx): AsyncGenerator<{ id: Id; head: ChainHead }> {
  const pages = tx<{ id: Id; count: number; mac: Uint8Array }[]>`
    select id, log_count as count, log_mac as mac from catalogue.procedure
    where tenant_id = platform.tenant() order by id`.cursor(500);
  for await (const page of pages) for (const { id, count, mac } of page) yield { id, head: { count, mac } };
}
