import type { ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';

/** A procedure's row: its chain; everything else stands in its versions. */
export interface LockedProcedure {
  id: Id;
  head: ChainHead;
}

/** The row of that code, locked until the transaction ends; made with `id` and an empty chain when there is none. */
export async function lockProcedure(
  tx: Tx,
  tenant: TenantId,
  { id, code, empty }: { id: Id; code: string; empty: ChainHead },
): Promise<LockedProcedure> {
  await tx`
    insert into catalogue.procedure (tenant_id, id, code, log_count, log_mac)
    values (${tenant}, ${id}, ${code}, ${empty.count}, ${empty.mac}) on conflict do nothing`;
  const [row] = await tx<{ id: Id; count: number; mac: Uint8Array }[]>`
    select id, log_count as count, log_mac as mac from catalogue.procedure
    where tenant_id = platform.tenant() and code = ${code} for update`;
  return { id: row!.id, head: { count: row!.count, mac: row!.mac } };
}

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
