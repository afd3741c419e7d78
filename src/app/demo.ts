import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import { root } from './places.ts';

export interface DemoDeps {
  /** The owner of the tables. */
  owner: Sql;
  /** Tells a person how far it is, a line at a time. */
  say: (line: string) => void;
}

/** A log-in that may be shown to whoever started the demo. */
export interface Account {
  role: string;
  user: string;
  password: string;
}

/** Loads the demo province where it is missing; what is there stays as it is. */
export async function loadDemo({ owner, say }: DemoDeps): Promise<Account[]> {
  const file = join(root, 'data/demo/ca-mau/province.json');
  const { slug, name } = JSON.parse(await readFile(file, 'utf8')) as { slug: string; name: string };
  const tenant = 1 as TenantId;
  const made = await inTenant(
    owner,
    tenant,
    (tx) => tx`
      insert into platform.tenant (tenant_id, slug, name, is_default) values (${tenant}, ${slug}, ${name}, true)
      on conflict (tenant_id) do nothing`,
  );
  if (made.count > 0) say(`demo: ${name}`);
  return [];
}
