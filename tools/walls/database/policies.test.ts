import { expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { goodTable, planted } from '../testing/planted.ts';
import { policies } from './policies.ts';

const { owner } = await freshDatabase();
const find = (ddl: string) => planted(owner, goodTable + ddl, policies);
const fence = 'tenant_id = platform.tenant()';

test('a fenced table passes, also when it is opened to the definer or held tighter', async () => {
  expect(await find('')).toEqual([]);
  expect(await find(`call platform.open_to_definer('planted.thing')`)).toEqual([]);
  expect(await find(`create policy tighter on planted.thing as restrictive using (name <> '')`)).toEqual([]);
  expect(await find(`create policy part on planted.thing for select using (${fence} and name <> '')`)).toEqual([]);
});

test('a table without policies, or not forced on its owner, is found', async () => {
  expect(await find('alter table planted.thing disable row level security')).toEqual(['planted.thing has no row level security']);
  expect(await find('alter table planted.thing no force row level security')).toEqual([
    'planted.thing does not force row level security on its owner',
  ]);
});

test.each([
  ['none', ''],
  ['for reading only', `create policy p on planted.thing for select using (${fence});`],
  ['for one role only', `create policy p on planted.thing to motcua_web using (${fence}) with check (${fence});`],
  ['without check', `create policy p on planted.thing using (${fence});`],
  ['with another column', `create policy p on planted.thing using (name = platform.tenant()::text) with check (${fence});`],
])('a fence that is %s is found', async (_, policy) => {
  expect(await find(`drop policy tenant_only on planted.thing; ${policy}`)).toContain(
    'planted.thing has no policy that holds all commands to the tenant',
  );
});

test.each([
  ['for everybody', 'create policy wide on planted.thing for select using (true)'],
  ['by an or', `create policy wide on planted.thing for select using (${fence} or name = 'public')`],
  ['for the worker', 'create policy wide on planted.thing to motcua_worker using (true)'],
  ['for writing by the definer', 'create policy wide on planted.thing to motcua_definer using (true)'],
])('a gap beside the fence %s is found', async (_, policy) => {
  expect(await find(policy)).toEqual(['planted.thing policy wide shows rows of other tenants']);
});
