import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { goodTable } from '../testing/planted.ts';
import { fillEmptyTables } from './fill.ts';
import { askables, askOf, askWithin, mostRows, tenantless, type Askable } from './tenantless.ts';

const db = await freshDatabase();
let all: Askable[] = [];

const search = (name: string, where: string) => `
  create function planted.${name}(asked text) returns setof uuid language sql stable security definer set search_path = pg_catalog
  begin atomic select id from planted.thing where name = asked ${where}; end;
  call platform.give_to_definer('planted.${name}(text)', 'motcua_web');`;

beforeAll(async () => {
  await db.owner.unsafe(`
    create schema planted; grant usage on schema planted to motcua_web, motcua_worker;
    ${goodTable} call platform.open_to_definer('planted.thing');
    create table planted.bare (tenant_id integer not null, id uuid not null, primary key (tenant_id, id));
    grant select on planted.bare to motcua_web;
    create view planted.v_fenced with (security_invoker = true) as select * from planted.thing;
    create view planted.v_bare with (security_invoker = true) as select * from planted.bare;
    create table planted.unforced (tenant_id integer not null, id uuid not null, primary key (tenant_id, id));
    call platform.fence('planted.unforced', 'select', '');
    alter table planted.unforced no force row level security;
    create view planted.v_plain as select * from planted.unforced;
    grant select on planted.v_fenced, planted.v_bare, planted.v_plain to motcua_web;
    ${search('fenced', 'and tenant_id = platform.tenant()')}
    ${search('blind', '')}
    create function planted.how_many(asked integer) returns bigint language sql stable security definer set search_path = pg_catalog
    begin atomic select count(*) from planted.thing where tenant_id = asked; end;
    call platform.give_to_definer('planted.how_many(integer)', 'motcua_web');`);
  await fillEmptyTables(db.owner, [db.tenant, db.other]);
  all = (await askables(db.owner, [db.tenant, db.other])).filter((each) => each.name.startsWith('planted.'));
});

test('an open table, a view over it, a plain view, a search blind to the tenant and one that believes its caller are found', async () => {
  const faults = await tenantless(askOf(db.web), all);
  expect(faults.map((fault) => fault.where).sort()).toEqual([
    'planted.bare',
    'planted.blind',
    'planted.how_many',
    'planted.v_bare',
    'planted.v_plain',
  ]);
});

test('a table that is not forced shows itself to its owner', async () => {
  const faults = await tenantless(
    askOf(db.owner),
    all.filter((each) => each.kind === 'table'),
  );
  expect(faults.map((fault) => fault.where)).toEqual(['planted.bare', 'planted.unforced']);
});

test('what is fenced answers inside a tenant', async () => {
  for (const name of ['planted.thing', 'planted.v_fenced', 'planted.fenced']) {
    const askable = all.find((each) => each.name === name)!;
    expect([name, await mostRows(askWithin(db.web, db.tenant), askable)]).not.toEqual([name, 0]);
  }
});

test('what cannot be asked at all is said, not passed over', async () => {
  const broken: Askable = { name: 'planted.v_broken', kind: 'view', queries: ['select count(*) / 0 as n from planted.thing'] };
  await expect(mostRows(askOf(db.web), broken)).rejects.toThrow(/division by zero/);
});
