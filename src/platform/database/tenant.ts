import type { TenantId } from '#platform/ids';
import type { Sql, Tx } from './connect.ts';

export type { TenantId };

function literal(tenant: TenantId): string {
  if (!Number.isInteger(tenant) || tenant < 1 || tenant > 2_147_483_647) throw new RangeError(`not a tenant: ${tenant}`);
  return String(tenant);
}

/**
 * Runs `work` in one transaction that sees only this tenant's rows.
 * The setting is a literal (`SET` takes no parameters, and Citus passes on only literal ones) and is pipelined with the
 * first query, so it costs no round trip. A query that is run outside sees nothing: the policies fail closed.
 */
export async function inTenant<T>(sql: Sql, tenant: TenantId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return run(sql, '', tenant, work);
}

/** The same for reading: PostgreSQL itself refuses a write. */
export async function inTenantReadOnly<T>(sql: Sql, tenant: TenantId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return run(sql, 'read only', tenant, work);
}

async function run<T>(sql: Sql, mode: string, tenant: TenantId, work: (tx: Tx) => Promise<T>): Promise<T> {
  const statement = `set local motcua.tenant = '${literal(tenant)}'`;
  return (await sql.begin(mode, async (tx) => {
    const set = tx.unsafe(statement).execute();
    set.catch(() => {}); // its fault also fails every later statement of the transaction, where it is seen
    return work(tx as Tx);
  })) as T;
}
