import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importCatalogue } from '#modules/catalogue';
import { demoAccounts, loadDemoAccounts } from '#modules/identity';
import type { ChainKeys } from '#modules/log';
import { loadDemoOrganisation, readDemoProvince } from '#modules/organisation';
import { loadDemoBook } from '#modules/payment';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import { secret } from '#platform/embedded';
import type { World } from '#platform/time';
import { loadDemoDossiers } from './demo-dossiers.ts';
import { root } from './places.ts';
import type { Services } from './services.ts';

export interface DemoDeps {
  /** The owner of the tables. */
  owner: Sql;
  world: World;
  keys: ChainKeys;
  services: Services;
  /** `<data folder>/secrets`: keeps the passwords of the demo's accounts. */
  secrets: string;
  /** Tells a person how far it is, a line at a time. */
  say: (line: string) => void;
}

/** A log-in that may be shown to whoever started the demo. */
export interface Account {
  role: string;
  user: string;
  password: string;
}

const tenant = 1 as TenantId;
const folder = join(root, 'data/demo/ca-mau');

/** Loads the demo province where it is missing; what is there stays as it is. Answers one account of each role. */
export async function loadDemo({ owner, world, keys, services, secrets, say }: DemoDeps): Promise<Account[]> {
  const { slug, name } = await readDemoProvince(folder);
  await inTenant(
    owner,
    tenant,
    (tx) => tx`
      insert into platform.tenant (tenant_id, slug, name, is_default) values (${tenant}, ${slug}, ${name}, true)
      on conflict (tenant_id) do nothing`,
  );
  const deps = { sql: owner, world, keys };
  const report = progress(say);
  await loadDemoOrganisation(deps, { tenant, folder, report });
  await importCatalogue(deps, { tenant, folder: join(root, 'data/catalogue/ca-mau'), report });
  const accounts = await withPasswords(secrets);
  const passwords = Object.fromEntries(accounts.map(({ user, password }) => [user, password]));
  await loadDemoAccounts(deps, { tenant, folder, passwords, report });
  await writeFile(join(secrets, 'demo-accounts.json'), JSON.stringify(accounts, null, 2), { mode: 0o600 });
  await loadDemoBook(deps, { tenant, slug });
  await loadDemoDossiers({ ...deps, ...services }, { tenant, folder, report });
  return accounts.filter(({ role }, n) => accounts.findIndex((other) => other.role === role) === n);
}

/** Every account of the demo with its name and place; the passwords are made once for each installation. */
async function withPasswords(secrets: string): Promise<(Account & { name: string; place: string })[]> {
  const accounts = [];
  for (const { login, role, name, place } of await demoAccounts(folder)) {
    accounts.push({ role, user: login, password: await secret(secrets, `demo-${login}`), name, place });
  }
  return accounts;
}

/** A line at the end of each kind of data. */
const progress =
  (say: (line: string) => void) =>
  ({ what, done, total }: { what: string; done: number; total: number }): void => {
    if (done === total) say(`demo: ${total} ${what}`);
  };
