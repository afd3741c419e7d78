import { expect, test } from 'vitest';
import type { Tx } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import type { Fault } from '../fault.ts';
import { goodTable, planted } from '../testing/planted.ts';
import { rights } from './rights.ts';

const { owner } = await freshDatabase();
const find = (ddl: string) => planted(owner, goodTable + ddl, rights);

test('reading and writing what a module owns passes', async () => {
  expect(await find('grant select, insert, update, delete on planted.thing to motcua_web')).toEqual([]);
});

test.each(['truncate', 'references', 'trigger'])('the right to %s is found', async (right) => {
  expect(await find(`grant ${right} on planted.thing to motcua_web`)).toEqual([`planted.thing motcua_web has the right to ${right}`]);
});

test('a right given to everybody, or to one column, is found with each role that has it', async () => {
  expect(await find('grant truncate on planted.thing to public')).toHaveLength(3);
  expect(await find('grant references (id) on planted.thing to motcua_worker')).toHaveLength(1);
});

test('a definer that may write is found', async () => {
  expect(await find('grant update on planted.thing to motcua_definer')).toEqual(['planted.thing motcua_definer has the right to update']);
});

test('the right to create objects is found', async () => {
  expect(await find('grant create on schema planted to motcua_web')).toEqual(['schema planted motcua_web has the right to create objects']);
});

/** Grants on tables that are really there. */
const also = (ddl: string) =>
  planted(owner, ddl, async (tx: Tx) => (await rights(tx)).map((fault): Fault => ({ ...fault, what: `planted: ${fault.what}` })));

test('writing the tenants and the list of migrations is found', async () => {
  expect(await also('grant insert on platform.tenant to motcua_web')).toEqual([
    'platform.tenant planted: motcua_web has the right to insert',
  ]);
  expect(await also('grant delete on platform.migration to motcua_worker')).toHaveLength(1);
});

test.each([
  ['update', 'log.entry', 'motcua_web'],
  ['delete', 'log.entry', 'motcua_web'],
  ['update (body)', 'log.entry', 'motcua_worker'],
  ['delete', 'log.sealed', 'motcua_worker'],
  ['delete', 'log.pending', 'motcua_web'],
  ['insert', 'log.sealed', 'motcua_web'],
])('the right to %s in %s is found with %s', async (right, table, role) => {
  expect(await also(`grant ${right} on ${table} to ${role}`)).toHaveLength(1);
});
