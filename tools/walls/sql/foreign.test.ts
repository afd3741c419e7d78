import { describe, expect, test } from 'vitest';
import { treeOf } from '../tree.ts';
import { foreignTables } from './foreign.ts';

const floors = JSON.stringify({ floors: [['log', 'catalogue'], ['dossier'], ['desk']] });
const find = (path: string, text: string) =>
  foreignTables(treeOf({ 'src/app/floors.json': floors, [path]: text })).map((fault) => `${fault.where} ${fault.what}`);
const file = 'src/modules/dossier/sql/task.ts';

describe("a module's SQL", () => {
  test('names its own tables, functions of the platform, and views of modules below', () => {
    const sql = 'select * from dossier.task t join catalogue.v_procedure p using (tenant_id) where t.tenant_id = platform.tenant()';
    expect(find(file, `tx\`${sql} and t.id = \${id}\``)).toEqual([]);
  });

  test.each([
    ['a foreign table', 'tx`select * from log.entry`', 'log.entry'],
    ['one of several', 'tx`select * from dossier.task t, log.entry e`', 'log.entry'],
    ['one that is written', 'tx`insert into log.entry ${tx(row)}`', 'log.entry'],
    ['a view of a module above', 'tx`select * from desk.v_list`', 'desk.v_list'],
    ['a function of another module', 'tx`select log.head(${id})`', 'log.head(…)'],
    ['a table of the platform', 'tx`select name from platform.tenant`', 'platform.tenant'],
    ['with row types', 'tx<{ id: Id }[]>`select id from log.entry`', 'log.entry'],
    ['through another tag', 'deps.sql`select id from log.entry`', 'log.entry'],
    ['in a fragment', 'tx`select 1 ${open ? tx`from log.entry` : tx``}`', 'log.entry'],
    ['by a name given as a value', "tx`select * from ${tx('log.entry')}`", 'log.entry'],
    ['in unsafe text', "tx.unsafe('select * from log.entry')", 'log.entry'],
    ['in unsafe text with values', 'tx.unsafe(`select * from log.entry where id = ${id}`)', 'log.entry'],
    ['in a text made before', "const query = 'select * from log.entry'", 'log.entry'],
  ])('with %s is found', (_, text, name) => {
    expect(find(file, text)).toEqual([`${file}:1 dossier names ${name} in SQL`]);
  });

  test('outside sql/ is found, also in a page', () => {
    expect(find('src/modules/dossier/use-cases/accept.ts', 'tx`select 1`')).toEqual([
      'src/modules/dossier/use-cases/accept.ts:1 SQL outside sql/',
    ]);
    expect(find('src/modules/dossier/web/page.tsx', 'const n = await tx`select 1`; const p = <p>{n}</p>')).toHaveLength(1);
    expect(find('src/modules/dossier/web/page.tsx', 'const n = await tx`select 1 from log.entry`')).toHaveLength(2);
  });

  test('in a test may stand anywhere and look at tables below, but not above', () => {
    expect(find('src/modules/dossier/use-cases/accept.test.ts', 'db.owner`select * from log.entry`')).toEqual([]);
    expect(find('src/modules/log/append.test.ts', 'db.owner`select * from dossier.task`')).toHaveLength(1);
  });
});

test('the platform names nobody else, and neither does the app', () => {
  expect(find('src/platform/http/ready.ts', 'sql`select count(*) from log.pending`')).toHaveLength(1);
  expect(find('src/platform/database/ready.ts', 'sql`select name from platform.migration`')).toEqual([]);
  expect(find('src/app/ready.ts', 'sql`select count(*) from log.pending`')).toHaveLength(1);
});

test('words that only sound like SQL are none', () => {
  expect(find('src/modules/dossier/web/page.tsx', "const help = 'select an office from the list, then update it'")).toEqual([]);
});
