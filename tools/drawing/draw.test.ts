import { describe, expect, test } from 'vitest';
import { show } from '../walls/fault.ts';
import { readTree, treeOf } from '../walls/tree.ts';
import { draw, stale } from './draw.ts';
import { houseOf } from './graph.ts';

const markers = '<!-- house: drawn from the imports by tools/drawing/run.mjs -->\n<!-- /house -->\n';
const files = {
  'src/app/floors.json': JSON.stringify({ floors: [['log', 'identity', 'absent'], ['empty'], ['dossier']] }),
  'src/modules/log/index.ts': '',
  'src/modules/identity/index.ts': `import '#modules/log'`,
  'src/modules/dossier/index.ts': `export type { A } from '#modules/log'`,
  'src/modules/dossier/a.test.ts': `import '#modules/identity'`,
  'docs/architecture.md': `before\n${markers}after\n`,
};

describe('the drawing', () => {
  test('shows the modules that stand, and what their product code imports', () => {
    const house = houseOf(treeOf(files));
    expect(house.floors).toEqual([
      { level: 0, modules: ['log', 'identity'] },
      { level: 2, modules: ['dossier'] },
    ]);
    expect([...house.calls]).toEqual([
      ['log', []],
      ['identity', ['log']],
      ['dossier', ['log']],
    ]);
  });

  test('is the same for the same imports, and leaves the rest of the page alone', () => {
    const first = draw(treeOf(files));
    expect([...draw(treeOf({ ...files, ...Object.fromEntries(first) }))]).toEqual([...first]);
    expect(first.get('docs/architecture.md')).toMatch(/^before\n[\s\S]*\| \[dossier\]\(.*\) \| log \|\n<!-- \/house -->\nafter\n$/);
  });

  test('has a box for each module and an arrow for each import', () => {
    const svg = draw(treeOf(files)).get('docs/house.svg')!;
    expect(svg.match(/class="box"/g)).toHaveLength(3);
    expect([...svg.matchAll(/<title>(\w+ imports \w+)<\/title>/g)].map((match) => match[1])).toEqual([
      'identity imports log',
      'dossier imports log',
    ]);
  });

  test('is found stale when an import comes or goes', () => {
    const drawn = { ...files, ...Object.fromEntries(draw(treeOf(files))) };
    expect(stale(treeOf(drawn))).toEqual([]);
    const changed = stale(treeOf({ ...drawn, 'src/modules/dossier/b.tsx': `import '#modules/identity'` }));
    expect(changed.map((fault) => fault.where)).toEqual(['docs/house.svg', 'docs/architecture.md']);
    expect(stale(treeOf({ ...drawn, 'docs/house.svg': '' })).map((fault) => fault.where)).toEqual(['docs/house.svg']);
  });

  test('a page without its markers is said', () => {
    expect(() => draw(treeOf({ ...files, 'docs/architecture.md': 'nothing' }))).toThrow(/needs the lines/);
  });
});

test('the drawing of this house is as its imports are', () => {
  expect(show(stale(readTree(['src', 'docs'])))).toBe('');
});
