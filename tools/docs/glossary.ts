import type { Fault } from '../walls/fault.ts';
import { choose, type Tree } from '../walls/tree.ts';

const file = 'docs/glossary.md';

/** Every name in the vocabulary's column of code is a word of the sources. A word for later teaches what is not there. */
export function glossary(tree: Tree): Fault[] {
  const words = wordsOf(tree);
  return (tree.get(file) ?? '').split('\n').flatMap((line, n) => {
    const [, , names] = line.split('|');
    return [...(names ?? '').matchAll(/`([^`]+)`/g)]
      .map((found) => found[1]!)
      .filter((name) => !name.split('.').every((word) => words.has(word)))
      .map((name) => ({
        wall: 'vocabulary',
        where: `${file}:${n + 1}`,
        what: `no source has the name "${name}"`,
        remedy: 'take the line out, or correct the name',
      }));
  });
}

const wordsOf = (tree: Tree): Set<string> =>
  new Set(choose(tree, /^(src|db|data)\/.*\.(ts|tsx|sql|json)$/).flatMap(([, text]) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
