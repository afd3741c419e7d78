import { expect, test } from 'vitest';
import { namesIn } from './names.ts';

const schemas = new Set(['log', 'dossier', 'catalogue', 'platform']);
const names = (sql: string) => namesIn(sql, schemas).map(({ schema, name, call }) => `${schema}.${name}${call ? '()' : ''}`);

test.each([
  ['select * from log.entry', ['log.entry']],
  ['select * from log.entry e, dossier.task t', ['log.entry', 'dossier.task']],
  ['select 1 from x left join lateral (select * from log.entry) e on true', ['log.entry']],
  ['insert into log.entry (id) values ($)', ['log.entry']],
  ['update only dossier.task set a = 1', ['dossier.task']],
  ['delete from dossier.task using log.entry where true', ['dossier.task', 'log.entry']],
  ['merge into dossier.task using log.entry on true', ['dossier.task', 'log.entry']],
  ['select platform.tenant(), log.head($)', ['platform.tenant()', 'log.head()']],
  ['call platform.fence($)', ['platform.fence()']],
  ['select exists (select from dossier.v_open_task)', ['dossier.v_open_task']],
  ['alter table log.entry add foreign key (a) references dossier.dossier (a)', ['log.entry', 'dossier.dossier']],
  ['create table if not exists log.entry (id uuid)', ['log.entry']],
  ['create index i on log.entry (a)', ['log.entry']],
  ['truncate log.entry', ['log.entry']],
  ['SELECT * FROM "log"."entry"', ['log.entry']],
  ["select 'log.entry'::regclass", ['log.entry']],
  ['select (log.entry).id from log.entry', ['log.entry']],
])('%s', (sql, found) => {
  expect(names(sql)).toEqual(found);
});

test('aliases, columns, comments and texts are no names', () => {
  expect(names('select dossier.id, log.kind from a.b dossier join c.d as log on log.id = dossier.id')).toEqual([]);
  expect(names('with log as (select 1 as id) select log.id from log')).toEqual([]);
  expect(names('select dossier.state from dossier.dossier where dossier.id = $')).toEqual(['dossier.dossier']);
  expect(names("select 'from log.entry' -- from log.entry\n/* join log.entry */")).toEqual([]);
  expect(names('select extract(epoch from c.opened_at), d.log from x d')).toEqual([]);
});

test('an alias hides no relation', () => {
  expect(names('select log.id from a.b log join log.entry e on true')).toEqual(['log.entry']);
});
