import { expect, test } from 'vitest';
import { fileSize, median } from './file-size.ts';
import { treeOf } from './tree.ts';

const lines = (count: number) => 'line\n'.repeat(count);
const wheres = (files: Record<string, string>) => fileSize(treeOf(files)).map((fault) => fault.where);

test.each(['src/a.ts', 'src/a.tsx', 'src/a.css', 'tools/a.mjs', 'bin/lib/a.sh', 'bin/start'])('%s of 401 lines is found', (path) => {
  expect(wheres({ [path]: lines(401), 'src/b.ts': '', 'src/c.ts': '' })).toContain(path);
});

test('400 lines pass, and so do long migrations and catalogues of messages', () => {
  const long = { 'db/migrations/0001_a.sql': lines(900), 'src/a/messages/vi.json': lines(900) };
  expect(wheres({ 'src/a.ts': lines(400), 'src/b.ts': '', 'src/c.ts': '', ...long })).toEqual([]);
});

test('a house of long files is found even if none is too long', () => {
  expect(wheres({ 'src/a.ts': lines(150), 'src/b.ts': lines(100), 'src/c.ts': '' })).toEqual(['src tools e2e bench bin']);
  expect(median(treeOf({ 'src/a.ts': lines(150), 'src/b.ts': lines(99), 'src/c.ts': '' }))).toBe(99);
});
