import type { Sql, TenantId } from '#platform/database';

/** All provinces: the worker goes through them one by one. */
export async function allTenants(sql: Sql): Promise<TenantId[]> {
  const rows = await sql<{ tenant: TenantId }[]>`select tenant_id as tenant from platform.all_tenants()`;
  return rows.map((row) => row.tenant);
}
