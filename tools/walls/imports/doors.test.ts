import { describe, expect, test } from 'vitest';
import { treeOf } from '../tree.ts';
import { doors } from './doors.ts';

const floors = JSON.stringify({ floors: [['log', 'identity'], ['dossier'], ['desk']] });

/** The faults that one file's text makes, in a house of four modules and one room of the platform. */
function find(path: string, text: string): string[] {
  const files = {
    'src/app/floors.json': floors,
    'src/app/server.ts': '',
    ...Object.fromEntries(['log', 'identity', 'dossier', 'desk'].map((name) => [`src/modules/${name}/index.ts`, ''])),
    'src/modules/log/sql/entry.ts': '',
    'src/platform/time/index.ts': '',
    'src/platform/time/zone.ts': '',
    'tools/x.ts': '',
    [path]: text,
  };
  return doors(treeOf(files)).map((fault) => `${fault.where} ${fault.what}`);
}

describe('a module', () => {
  const file = 'src/modules/dossier/use-cases/accept.ts';

  test('calls modules below, rooms of the platform, packages and its own files', () => {
    expect(find(file, `import { append } from '#modules/log'; import '#platform/time'; import 'zod'; import '../domain/x.ts'`)).toEqual([]);
  });

  test.each([
    ['import', `import { show } from '#modules/desk'`],
    ['type-only import', `import type { Show } from '#modules/desk'`],
    ['inline type', `import { type Show } from '#modules/desk'`],
    ['re-export', `export * from '#modules/desk'`],
    ['type re-export', `export type { Show } from '#modules/desk'`],
    ['dynamic import', `const desk = await import('#modules/desk')`],
    ['import in a type', `type Show = import('#modules/desk').Show`],
    ['require', `const desk = require('#modules/desk')`],
  ])('that calls upward by %s is found', (_, text) => {
    expect(find(file, text)).toEqual([`${file}:1 module dossier imports module desk, which is not below it`]);
  });

  test('that calls upward from a .tsx file or a test is found', () => {
    expect(find('src/modules/dossier/web/page.tsx', `import { X } from '#modules/desk'; export const P = () => <X />`)).toHaveLength(1);
    expect(find('src/modules/dossier/web/page.test.tsx', `import { X } from '#modules/desk'`)).toHaveLength(1);
  });

  test('calls on its own floor only those to its left', () => {
    expect(find('src/modules/identity/a.ts', `import '#modules/log'`)).toEqual([]);
    expect(find('src/modules/log/a.ts', `import '#modules/identity'`)).toHaveLength(1);
  });

  test.each([
    ['deep', `import { x } from '#modules/log/sql'`, 'reaches past the front door'],
    ['deep into the platform', `import { x } from '#platform/time/zone'`, 'reaches past the front door'],
    ['by a relative path', `import { x } from '../../log/sql/entry.ts'`, 'goes round the front door'],
    ['by a relative path to the front door', `import { x } from '../../log/index.ts'`, 'goes round the front door'],
    ['by a relative path into the platform', `import { x } from '../../../platform/time/zone.ts'`, 'goes round the front door'],
    ['by its own front door', `import { x } from '#modules/dossier'`, 'imports its own front door'],
    ['the app', `import { x } from '#app/server'`, 'imports the app'],
    ['the app by a relative path', `import { x } from '../../../app/server.ts'`, 'goes round the front door'],
    ['a tool', `import { x } from '../../../../tools/x.ts'`, 'is no part of the product'],
    ['test equipment', `import { freshDatabase } from '#platform/testing'`, 'the product imports "#platform/testing"'],
    ['the test equipment of another module', `import { openOffice } from '#testing/log'`, 'the product imports "#testing/log"'],
    ['the equipment of its own tests', `import { stage } from './testing.ts'`, 'the product imports "./testing.ts"'],
    ['a computed name', `const name = 'log'; await import('#modules/' + name)`, 'a name that is computed'],
  ])('that imports %s is found', (_, text, found) => {
    const faults = find(file, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(found);
  });

  test('without a floor is found', () => {
    expect(find('src/modules/stranger/index.ts', '')).toEqual(['src/modules/stranger the module stands on no floor']);
  });
});

test('the platform imports no module and not the app', () => {
  expect(find('src/platform/http/x.ts', `import '#modules/log'`)).toEqual(['src/platform/http/x.ts:1 platform http imports module log']);
  expect(find('src/platform/http/x.tsx', `import type { A } from '#app/server'`)).toEqual([
    'src/platform/http/x.tsx:1 platform http imports the app',
  ]);
  expect(find('src/platform/http/x.ts', `import '../time/zone.ts'`)).toHaveLength(1);
  expect(find('src/platform/http/x.ts', `import '#platform/time'`)).toEqual([]);
});

test('the app and the tools import everything, but also through the front door', () => {
  for (const file of ['src/app/worker.ts', 'tools/y.ts', 'e2e/journey.test.ts']) {
    expect(find(file, `import '#modules/desk'; import '#modules/log'; import '#platform/time'; import '#app/server'`)).toEqual([]);
    expect(find(file, `import '#modules/log/sql'`)).toHaveLength(1);
  }
  expect(find('tools/y.ts', `import '../src/modules/log/sql/entry.ts'`)).toHaveLength(1);
});

test('what only looks like an import is none', () => {
  expect(find('src/modules/log/a.ts', `// import '#modules/desk'\nconst text = "import '#modules/desk'"`)).toEqual([]);
});
