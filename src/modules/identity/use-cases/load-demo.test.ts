import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ChainKeys } from '#modules/log';
import { loadDemoOrganisation, roles } from '#modules/organisation';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { demoAccounts, loadDemoAccounts } from './load-demo.ts';
import { logIn } from './log-in.ts';

const db = await freshDatabase();
const folder = join(import.meta.dirname, '../../../../data/demo/ca-mau');
const deps = { sql: db.web, world: realWorld, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
const { tenant } = db;

const wanted = await demoAccounts(folder);
const passwords = Object.fromEntries(wanted.map(({ login }, n) => [login, `password for the demo ${n}`]));
await loadDemoOrganisation(deps, { tenant, folder });
await loadDemoAccounts(deps, { tenant, folder, passwords });

test('every role can log in', async () => {
  for (const { login } of wanted) {
    const client = { address: '10.0.0.1', userAgent: 'test' };
    expect(await logIn(deps, { tenant, login, password: passwords[login]!, client })).toMatchObject({ ok: true });
  }
  expect([...new Set(wanted.map(({ role }) => role))].sort()).toEqual([...roles].sort());
});

test('loading again leaves accounts and passwords as they are', async () => {
  const rows = () => inTenantReadOnly(db.web, tenant, (tx) => tx`select id, password_hash, log_count from identity.account order by id`);
  const before = await rows();
  await loadDemoAccounts(deps, { tenant, folder, passwords: {} });
  expect(await rows()).toEqual(before);
});
