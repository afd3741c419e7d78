import { expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { goodTable, planted } from '../testing/planted.ts';
import { crossings } from './crossings.ts';

const { owner } = await freshDatabase();
const floors = [['ground'], ['planted'], ['above']];
const find = (ddl: string) => planted(owner, goodTable + ddl, async (tx) => crossings(tx, floors));
const table = (name: string, more = '') => `create table ${name} (tenant_id integer, id uuid, primary key (tenant_id, id) ${more});`;
const refer = (target: string) => `, foreign key (tenant_id, id) references ${target} (tenant_id, id)`;
const [ground, above] = [`create schema ground; ${table('ground.floor')}`, `create schema above; ${table('above.roof')}`];

test('a foreign key downward passes, one upward is found', async () => {
  expect(await find(ground + table('planted.a', refer('ground.floor')))).toEqual([]);
  expect(await find(above + table('planted.a', refer('above.roof')))).toEqual([
    'planted.a.a_tenant_id_id_fkey a foreign key from planted up to above',
  ]);
});

test("a view over another module's view passes, over its table is found", async () => {
  const view = 'create view ground.v_floor as select * from ground.floor;';
  expect(await find(`${ground} ${view} create view planted.v as select * from ground.v_floor`)).toEqual([]);
  expect(await find(`${ground} create view planted.v as select * from ground.floor`)).toEqual(['planted.v names ground.floor']);
});

test('a view over a view of a module above is found', async () => {
  const view = 'create view above.v_roof as select * from above.roof;';
  expect(await find(`${above} ${view} create view planted.v as select t.* from planted.thing t, above.v_roof`)).toEqual([
    'planted.v names above.v_roof',
  ]);
});

test.each([
  ['in one text', `language sql as 'select count(*) from ground.floor'`],
  ['read when it was made', 'language sql begin atomic select count(*) from ground.floor; end'],
  ['in a procedural language', `language plpgsql as $$ begin return (select count(*) from ground.floor); end $$`],
])("a function that reads another module's table %s is found", async (_, body) => {
  expect(await find(`${ground} create function planted.f() returns bigint ${body}`)).toEqual(['planted.f names ground.floor']);
});

test('functions of the platform are open to all, its tables to none', async () => {
  expect(await find('create view planted.v as select * from planted.thing where tenant_id = platform.tenant()')).toEqual([]);
  expect(await find('create view planted.v as select slug from platform.tenant')).toEqual(['planted.v names platform.tenant']);
});

test('a schema that is no module is found', async () => {
  const faults = await planted(owner, goodTable, (tx) => crossings(tx, [['ground']]));
  expect(faults).toContain('planted is the schema of no module');
});
