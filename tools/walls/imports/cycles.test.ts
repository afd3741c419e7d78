import { expect, test } from 'vitest';
import { treeOf } from '../tree.ts';
import { cycles } from './cycles.ts';

const rings = (files: Record<string, string>) => cycles(treeOf(files)).map((fault) => fault.what);

test('files that lead only onward pass', () => {
  expect(rings({ 'src/a.ts': `import './b.ts'; import './c.tsx'`, 'src/b.ts': `import './c.tsx'`, 'src/c.tsx': '' })).toEqual([]);
});

test('two files that import each other are found, also by types and without the ending', () => {
  const found = ['imports itself in a ring: src/a.ts → src/b.tsx → src/a.ts'];
  expect(rings({ 'src/a.ts': `import './b.tsx'`, 'src/b.tsx': `import './a.ts'` })).toEqual(found);
  expect(rings({ 'src/a.ts': `import type { B } from './b'`, 'src/b.tsx': `export type { A } from './a'` })).toEqual(found);
});

test('a longer ring over two rooms of the platform is found', () => {
  const files = {
    'src/platform/a/index.ts': `export * from './x.ts'`,
    'src/platform/a/x.ts': `import '#platform/b'`,
    'src/platform/b/index.ts': `import '#platform/a'`,
  };
  expect(rings(files)).toHaveLength(1);
});

test('a file that imports itself is found', () => {
  expect(rings({ 'src/a.ts': `import './a.ts'` })).toHaveLength(1);
});
