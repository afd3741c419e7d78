import type { TenantId, Tx } from '#platform/database';

export interface Province {
  name: string;
  /** Before every path of this province: `''` for the default one, else `/t/<slug>`. */
  base: string;
}

/** The province itself, as the worker may know it. */
export async function readProvince(tx: Tx, tenant: TenantId): Promise<Province> {
  const [row] = await tx<{ name: string; slug: string; isDefault: boolean }[]>`
    select t.name, t.slug, f.is_default as "isDefault"
    from platform.all_tenants() t cross join lateral platform.find_tenant('', t.slug) f
    where t.tenant_id = ${tenant}`;
  if (!row) throw new Error(`there is no province ${tenant}`);
  return { name: row.name, base: row.isDefault ? '' : `/t/${row.slug}` };
}
