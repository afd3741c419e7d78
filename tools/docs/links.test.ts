import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { show } from '../walls/fault.ts';
import { readTree, root, treeOf } from '../walls/tree.ts';
import { links } from './links.ts';

const house = readTree(['.', 'src', 'bin', 'tools', 'e2e', 'bench', 'db', 'docs', 'data', 'runtime']);

test('every path that a document of the house points at is there', () => {
  expect(show(links(house, (path) => existsSync(join(root, path))))).toBe('');
});

/** What is found in a document at docs/guide/a.md, in a clone of a few files. */
function found(text: string, file = 'docs/guide/a.md'): string[] {
  const tree = treeOf({
    [file]: text,
    'README.md': '# Một Cửa\n## Hai lệnh\n## Hai lệnh\n```sh\n# not a heading\n```',
    'src/modules/log/domain/verdict.ts': '',
    'src/modules/log/README.md': '',
    'bin/start': '',
  });
  const paths = [...tree.keys(), 'docs/guide', 'docs/pictures/home.png', 'src/modules/log', 'src/modules', 'bin'];
  return links(tree, (path) => paths.includes(path.replace(/\/$/, ''))).map((fault) => `${fault.where} ${fault.what}`);
}

describe('the wall of links', () => {
  test.each([
    ['[x](b.md)', 'docs/guide/a.md:1 the link to "b.md" leads nowhere'],
    ['a\n![x](../pictures/inbox.png)', 'docs/guide/a.md:2 the link to "../pictures/inbox.png" leads nowhere'],
    ['[x](../../README.md#ba-lệnh)', 'docs/guide/a.md:1 the link to "../../README.md#ba-lệnh" leads nowhere'],
    ['[x](../../README.md#not-a-heading)', 'docs/guide/a.md:1 the link to "../../README.md#not-a-heading" leads nowhere'],
    ['[x](#here)', 'docs/guide/a.md:1 the link to "#here" leads nowhere'],
    ['see `src/modules/law/index.ts`', 'docs/guide/a.md:1 there is no "src/modules/law/index.ts"'],
    ['see `src/modules/law/<file>`', 'docs/guide/a.md:1 there is no "src/modules/law"'],
    ['`bin/stop --port 8080`', 'docs/guide/a.md:1 there is no "bin/stop"'],
    ['`vitest run src/modules/law`', 'docs/guide/a.md:1 there is no "src/modules/law"'],
    ['see `domain/verdicts.ts`', 'docs/guide/a.md:1 there is no "domain/verdicts.ts"'],
    ['see `verdict.test.ts`', 'docs/guide/a.md:1 there is no "verdict.test.ts"'],
  ])('finds %s', (text, fault) => {
    expect(found(text)).toEqual([fault]);
  });

  test.each([
    '[x](../../README.md#hai-lệnh) and [again](../../README.md#hai-lệnh-1) and [all](../../src/modules)',
    '[out](https://example.org/b.md) and [mail](mailto:a@example.org)',
    '![x](../pictures/home.png)',
    '# Here\n[x](#here)',
    '`bin/start --port 8080 --data DIR`, `src/modules/log/domain/verdict.ts:12`, `src/modules/<name>/index.ts`, `src/modules/`',
    '`domain/verdict.ts`, `verdict.ts`, `DIR/run.json`, `/readyz`, `dossier.read`, `#modules/log`, `log.entry`',
    'not in backticks: src/modules/law/index.ts, and `[a](b.md)` is only shown',
  ])('lets pass %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a page may name files that lie beside it', () => {
    expect(found('`domain/verdict.ts`, `domain/none.ts`', 'src/modules/law/README.md')).toEqual([
      'src/modules/law/README.md:1 there is no "domain/none.ts"',
    ]);
  });
});
