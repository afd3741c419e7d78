import { setTimeout } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { connect, inTenant, type Sql, type TenantId } from '#platform/database';

/** A database of this test file's own, with two empty provinces in it. Dropped at the end of the file. */
export interface TestDatabase {
  /** The owner of the tables: what an operator with the database's password could do. */
  owner: Sql;
  /** The plain role of the web process. */
  web: Sql;
  /** The plain role of the worker. */
  worker: Sql;
  ownerUrl: string;
  webUrl: string;
  workerUrl: string;
  /** The default province. */
  tenant: TenantId;
  /** Another province, to show that nothing crosses. */
  other: TenantId;
}

export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = inject('templateUrl');
  const maintenance = address(template, { database: 'postgres' });
  await once(maintenance, (sql) => sql.unsafe(`create database ${name} template motcua`));
  const ownerUrl = address(template, { database: name });
  const webUrl = address(template, { database: name, user: 'motcua_web_login', password: 'test-web' });
  const workerUrl = address(template, { database: name, user: 'motcua_worker_login', password: 'test-worker' });
  const owner = connect(ownerUrl, { max: 4 });
  const web = connect(webUrl);
  const worker = connect(workerUrl);
  afterAll(async () => {
    await Promise.all([owner, web, worker].map((sql) => sql.end({ timeout: 5 })));
    await dropped(maintenance, name);
  });
  const [tenant, other] = [1 as TenantId, 2 as TenantId];
  await addTenant(owner, tenant, 'ca-mau', 'Tinh Ca Mau', true);
  await addTenant(owner, other, 'other', 'Another province', false);
  return { owner, web, worker, ownerUrl, webUrl, workerUrl, tenant, other };
}

/** The server may be tidying the database up just then, and its own workers nobody but it may end: a little later it is done. */
async function dropped(maintenance: string, name: string, tries = 10): Promise<void> {
  try {
    await once(maintenance, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
  } catch (fault) {
    if (tries === 0 || (fault as { code?: string }).code !== '42501') throw fault;
    await setTimeout(300);
    await dropped(maintenance, name, tries - 1);
  }
}

const addTenant = (owner: Sql, tenant: TenantId, slug: string, name: string, standard: boolean) =>
  inTenant(
    owner,
    tenant,
    (tx) => tx`insert into platform.tenant (tenant_id, slug, name, is_default) values (${tenant}, ${slug}, ${name}, ${standard})`,
  );

function address(template: string, { database, user, password }: { database: string; user?: string; password?: string }): string {
  const url = new URL(template);
  url.pathname = `/${database}`;
  if (user) url.username = user;
  if (password) url.password = password;
  return url.href;
}

async function once(url: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = connect(url, { max: 1 });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
