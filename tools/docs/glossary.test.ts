import { expect, test } from 'vitest';
import { show } from '../walls/fault.ts';
import { readTree, treeOf } from '../walls/tree.ts';
import { glossary } from './glossary.ts';

test('every name of the vocabulary is a word of the sources', () => {
  expect(show(glossary(readTree(['src', 'db', 'data', 'docs'])))).toBe('');
});

test('a name that no source has is found, in the column of code alone', () => {
  const page =
    '# Words\n| Vietnamese | in code | meaning |\n| hồ sơ | `dossier`; `dosier` | not `here` |\n| hàng rào | `platform.fence` | |';
  const tree = treeOf({
    'docs/glossary.md': page,
    'src/a.ts': 'const dossier = 1; const dosiers = 2;',
    'db/1.sql': 'call platform.fence()',
  });
  expect(glossary(tree).map((fault) => `${fault.where} ${fault.what}`)).toEqual(['docs/glossary.md:3 no source has the name "dosier"']);
});
