import { beforeAll, describe, expect, test } from 'vitest';
import { connect, inTenant, type TenantId } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { show } from '../fault.ts';
import { workersOwn } from './exceptions.ts';
import { fillEmptyTables } from './fill.ts';
import { fills } from './fills.ts';
import { askables, askOf, askWithin, mostRows, tenantless, type Askable } from './tenantless.ts';

const db = await freshDatabase();
const provinces = [db.tenant, db.other];
let all: Askable[] = [];

beforeAll(async () => {
  for (const fill of fills) await fill.run(db);
  await fillEmptyTables(db.owner, provinces);
  all = await askables(db.owner, provinces);
});

describe('with no tenant set', () => {
  test('the web role sees no row through any table, view or search function', async () => {
    const web = connect(db.webUrl, { max: 1 }); // one connection: what an act leaves behind in it is there for the next query
    try {
      expect(show(await tenantless(askOf(web), all))).toBe('');
      await inTenant(web, db.tenant, (tx) => tx`select from platform.tenant`);
      expect(show(await tenantless(askOf(web), all))).toBe('');
    } finally {
      await web.end();
    }
  });

  test('nor does the worker, but for what it needs to go through the tenants', async () => {
    const faults = await tenantless(askOf(db.worker), all);
    expect(faults.map((fault) => fault.where)).toEqual(Object.keys(workersOwn));
  });
});

test('in a tenant that does not exist there is nothing to see either', async () => {
  expect(show(await tenantless(askWithin(db.web, 999 as TenantId), all))).toBe('');
});

test.each(provinces)('in province %i every table has rows: the tests above are about something', async (tenant) => {
  const tables = all.filter((each) => each.kind === 'table');
  expect(tables.length).toBeGreaterThan(1);
  const empty: string[] = [];
  for (const table of tables) if ((await mostRows(askWithin(db.owner, tenant), table)) === 0) empty.push(table.name);
  expect(empty).toEqual([]);
});

test('in its own province every view and search function that the web may ask has an answer', async () => {
  const silent: string[] = [];
  for (const each of all) {
    if (each.kind === 'table' || each.name in workersOwn) continue;
    if ((await mostRows(askWithin(db.web, db.tenant), each)) === 0) silent.push(each.name);
  }
  expect(silent, 'add true data for these to tools/walls/database/fills.ts').toEqual([]);
});
