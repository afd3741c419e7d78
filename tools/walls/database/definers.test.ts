import { expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { goodTable, planted } from '../testing/planted.ts';
import { definers } from './definers.ts';

const { owner } = await freshDatabase();
const find = (ddl: string) => planted(owner, goodTable + ddl, definers);

const body = 'begin atomic select id from planted.thing where tenant_id = platform.tenant() and name = asked; end;';
const search = (how: string, inside = body) =>
  `create function planted.search(asked text) returns setof uuid language sql stable ${how} ${inside}`;
const proper = 'security definer set search_path = pg_catalog';
const give = `call platform.open_to_definer('planted.thing'); call platform.give_to_definer('planted.search(text)', 'motcua_web');`;

test('a search given to the definer passes, and so does a function that runs as its caller', async () => {
  expect(await find(search(proper) + give)).toEqual([]);
  expect(await find(search(''))).toEqual([]);
});

test('a function with the rights of the owner, open to everybody, is found', async () => {
  const faults = await find(search(proper));
  expect(faults[0]).toMatch(/planted.search runs with the rights of /);
  expect(faults[1]).toBe('planted.search may be called by everybody');
});

test('a definer without a fixed path is found', async () => {
  expect(await find(search('security definer') + give)).toEqual(['planted.search has no fixed search_path']);
  expect(await find(search('security definer set search_path = pg_catalog, "$user"') + give)).toHaveLength(1);
});

test('a definer that never asks for the tenant is found', async () => {
  const blind = search(proper, 'begin atomic select id from planted.thing where name = asked; end;');
  expect(await find(blind + give)).toEqual(['planted.search does not ask for the tenant']);
});

test('a function that belongs to the definer but does not run as it is found', async () => {
  expect(await find(search('') + give)).toEqual(['planted.search belongs to the definer but runs as its caller']);
});

test('a member of the definer is found', async () => {
  const faults = await planted(owner, 'create role planted_member; grant motcua_definer to planted_member', definers);
  expect(faults).toEqual(['planted_member is a member of motcua_definer']);
});

test('a role of the web with more than plain rights is found', async () => {
  const faults = await planted(owner, 'create role planted_web createdb; grant motcua_web to planted_web', definers);
  expect(faults).toEqual(['planted_web may do more than a plain role']);
});
