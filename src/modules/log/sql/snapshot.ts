import { inTenantReadOnly, type Sql, type TenantId, type Tx } from '#platform/database';

/**
 * Two reading transactions of a tenant that see the same instant, without a time limit for their statements. Two,
 * because while one of them is read by a cursor it can do nothing else.
 */
export async function inOneSnapshot<T>(sql: Sql, tenant: TenantId, work: (one: Tx, two: Tx) => Promise<T>): Promise<T> {
  return inTenantReadOnly(sql, tenant, async (one) => {
    await one.unsafe(`set transaction isolation level repeatable read; set local statement_timeout = 0`);
    const [row] = await one<{ snapshot: string }[]>`select pg_export_snapshot() as snapshot`;
    return inTenantReadOnly(sql, tenant, async (two) => {
      await two.unsafe(`
        set transaction isolation level repeatable read;
        set transaction snapshot '${row!.snapshot}';
        set local statement_timeout = 0`);
      return work(one, two);
    });
  });
}
