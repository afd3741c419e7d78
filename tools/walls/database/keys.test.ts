import { expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { goodTable, planted } from '../testing/planted.ts';
import { tenantColumns, tenantIndexes, tenantReferences } from './keys.ts';

const { owner } = await freshDatabase();

test('a table as it should be passes', async () => {
  expect(await planted(owner, goodTable, tenantColumns)).toEqual([]);
  expect(await planted(owner, goodTable, tenantIndexes)).toEqual([]);
});

test('a table without a tenant, or with one that may be null or is no integer, is found', async () => {
  expect(await planted(owner, 'create table planted.a (id uuid primary key)', tenantColumns)).toEqual(['planted.a has no tenant_id']);
  expect(await planted(owner, 'create table planted.a (tenant_id integer, id uuid primary key)', tenantColumns)).toEqual([
    'planted.a has tenant_id integer that may be null',
  ]);
  expect(await planted(owner, 'create table planted.a (tenant_id text primary key)', tenantColumns)).toEqual([
    'planted.a has tenant_id text',
  ]);
});

test('a table without a primary key is found', async () => {
  expect(await planted(owner, 'create table planted.a (tenant_id integer not null)', tenantColumns)).toEqual([
    'planted.a has no primary key',
  ]);
});

test('a key or index that begins with something else is found', async () => {
  const begin = 'create table planted.a (tenant_id integer not null, id uuid, code text, ';
  expect(await planted(owner, `${begin} primary key (id, tenant_id))`, tenantIndexes)).toEqual([
    'planted.a_pkey the primary key of planted.a begins with id',
  ]);
  expect(await planted(owner, `${begin} unique (code, tenant_id))`, tenantIndexes)).toHaveLength(1);
  expect(await planted(owner, `${goodTable} create unique index u on planted.thing (name)`, tenantIndexes)).toEqual([
    'planted.u a unique key of planted.thing begins with name',
  ]);
  expect(await planted(owner, `${goodTable} create index i on planted.thing (name, tenant_id)`, tenantIndexes)).toHaveLength(1);
  expect(await planted(owner, `${goodTable} create index i on planted.thing (lower(name))`, tenantIndexes)).toEqual([
    'planted.i an index of planted.thing begins with an expression',
  ]);
  expect(await planted(owner, `${goodTable} create index i on planted.thing (tenant_id, lower(name))`, tenantIndexes)).toEqual([]);
});

test('an inverted index is for the definer alone', async () => {
  const inverted = `${goodTable} create index words on planted.thing using gin (to_tsvector('simple', name));`;
  expect(await planted(owner, inverted, tenantIndexes)).toEqual(['planted.words a gin index of planted.thing begins with an expression']);
  expect(await planted(owner, `${inverted} call platform.open_to_definer('planted.thing')`, tenantIndexes)).toEqual([]);
});

test('a reference that leaves the tenant out is found', async () => {
  const refer = (key: string) => `${goodTable} alter table planted.thing add unique (id);
    create table planted.part (tenant_id integer not null, thing_id uuid, ${key})`;
  expect(await planted(owner, refer('foreign key (thing_id) references planted.thing (id)'), tenantReferences)).toHaveLength(1);
  expect(
    await planted(owner, refer('foreign key (tenant_id, thing_id) references planted.thing (tenant_id, id)'), tenantReferences),
  ).toEqual([]);
});
