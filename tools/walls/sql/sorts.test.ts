import { expect, test } from 'vitest';
import { treeOf } from '../tree.ts';
import { sorts, unsorted } from './sorts.ts';

test.each([
  'select name from a.b order by name',
  'select * from a.b t order by t.applicant_name desc, t.id',
  'select * from a.b order by sector, title asc nulls last limit 10',
  'select array_agg(x order by full_name) from a.b',
  'select row_number() over (partition by unit_id order by name) from a.b',
  'select * from a.b order by lower(name)',
  'select * from a.b order by name collate "en-x-icu"',
  'select * from (select * from a.b order by name) x order by x.id',
  'create view v as select * from a.b order by name;',
])('%s is found', (sql) => {
  expect(unsorted(sql)).toHaveLength(1);
});

test.each([
  'select name from a.b order by name collate "vi-x-icu", id',
  'select name from a.b order by t.name collate "vi-x-icu" desc',
  'select * from a.b order by lower(name) collate "vi-x-icu"',
  'select name from a.b order by code, position',
  'select name from log.follower order by name collate "C"',
  'select name from a.b order by id limit 1',
  'select (select x from c order by id) as name from a.b',
  'select row_number() over (order by id) as n, name from a.b',
  "select 'order by name' from a.b -- order by name",
])('%s passes', (sql) => {
  expect(unsorted(sql)).toEqual([]);
});

const where = (path: string, text: string) => sorts(treeOf({ [path]: text })).map((fault) => fault.where);

test('it is found in SQL of modules, in fragments, and in migrations, but not in tests', () => {
  expect(where('src/modules/a/sql/b.ts', '\ntx`select * from a.b order by name`')).toEqual(['src/modules/a/sql/b.ts:2']);
  expect(where('src/modules/a/sql/b.ts', 'tx`select * from a.b order by ${byName ? tx`name` : tx`id`}`')).toHaveLength(1);
  expect(where('db/migrations/0009_a.sql', 'create view a.v as select * from a.b order by name;')).toEqual(['db/migrations/0009_a.sql']);
  expect(where('src/modules/a/sql/b.test.ts', 'tx`select * from a.b order by name`')).toEqual([]);
});

test('a comparison of texts says in which language', () => {
  expect(where('src/modules/a/web/b.tsx', 'list.sort((a, b) => a.name.localeCompare(b.name))')).toHaveLength(1);
  expect(where('src/modules/a/web/b.tsx', "list.sort((a, b) => a.name.localeCompare(b.name, 'vi'))")).toEqual([]);
});
