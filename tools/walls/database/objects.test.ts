import { expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { goodTable, planted } from '../testing/planted.ts';
import { objects } from './objects.ts';

const { owner } = await freshDatabase();
const find = (ddl: string) => planted(owner, goodTable + ddl, objects);

test('a table and a view with the eyes of who asks pass', async () => {
  expect(await find('create view planted.v_thing with (security_invoker = true) as select * from planted.thing')).toEqual([]);
});

test.each([
  ['a plain view', 'create view planted.v_thing as select * from planted.thing', 'planted.v_thing is a view without'],
  [
    'a view that says no',
    'create view planted.v with (security_invoker = false) as select * from planted.thing',
    'planted.v is a view without',
  ],
  ['a materialised view', 'create materialized view planted.m as select 1', 'planted.m is a materialised view'],
  ['a sequence', 'create sequence planted.s', 'planted.s is a sequence'],
  ['an identity column', 'alter table planted.thing add no integer generated always as identity', 'planted.thing_no_seq is a sequence'],
  [
    'a generated column',
    'alter table planted.thing add low text generated always as (lower(name)) stored',
    'planted.thing.low is a generated',
  ],
  ['a rule', 'create rule r as on delete to planted.thing do instead nothing', 'planted.thing.r is a rule'],
  [
    'a trigger',
    `create function planted.f() returns trigger language plpgsql as 'begin return new; end';
     create trigger t before insert on planted.thing for each row execute function planted.f()`,
    'planted.thing.t is a trigger',
  ],
])('%s is found', async (_, ddl, found) => {
  const faults = await find(ddl);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(found);
});

test('the triggers by which PostgreSQL keeps foreign keys are its own', async () => {
  const refer = `create table planted.part (tenant_id integer, thing_id uuid,
    foreign key (tenant_id, thing_id) references planted.thing (tenant_id, id))`;
  expect(await find(refer)).toEqual([]);
});
