import { dirname, posix } from 'node:path';
import type { Fault } from '../walls/fault.ts';
import { choose, type Tree } from '../walls/tree.ts';
import { anchorsOf } from './anchors.ts';

const wall = 'links';

/** Says whether a path from the root of the clone is there, folder or file. */
export type Exists = (path: string) => boolean;

/**
 * Every way that a document points at must be there: relative links with their headings, paths from the root, and
 * names of source files, which may be short (`domain/verdict.ts`) as long as a file of that ending exists.
 */
export function links(tree: Tree, exists: Exists): Fault[] {
  const sources = [...tree.keys()];
  const known = (path: string) => exists(path) || sources.some((source) => source.endsWith(`/${path}`));
  return choose(tree, /\.md$/).flatMap(([file, text]) => {
    const fault = (line: number, what: string): Fault => ({
      wall,
      where: `${file}:${line}`,
      what,
      remedy: 'mend the path, or take the sentence out',
    });
    return text.split('\n').flatMap((line, n) => [
      ...linksOf(line)
        .filter((target) => !leads(tree, exists, file, target))
        .map((target) => fault(n + 1, `the link to "${target}" leads nowhere`)),
      ...pathsOf(line)
        .filter((path) => !known(path) && !exists(posix.join(dirname(file), path)))
        .map((path) => fault(n + 1, `there is no "${path}"`)),
    ]);
  });
}

/** Targets of links and pictures; those that lead out of the clone are left out. */
const linksOf = (line: string): string[] =>
  [...line.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^()\s]+)\)/g)]
    .map((found) => found[1]!)
    .filter((target) => !/^[a-z]+:/i.test(target));

function leads(tree: Tree, exists: Exists, file: string, target: string): boolean {
  const [path, heading] = target.split('#', 2) as [string, string?];
  const to = path === '' ? file : posix.join(dirname(file), decodeURI(path));
  if (!exists(to)) return false;
  return heading === undefined || anchorsOf(tree.get(to) ?? '').has(decodeURI(heading));
}

const topFolder = /^(src|docs|bin|db|data|tools|e2e|bench|runtime|\.ci)\//;
/** What a path may hold, and what shows that a part of it is to be filled in by the reader. */
const path = /^[\w.@/-]+$/;
const open = /[<*{…]|NNNN|\.\.\./;
const source = /^[\w.-]+(\/[\w.-]+)*\.(ts|tsx|mjs|sql|css|sh|md|svg)$/;

/** Paths of the clone in backticks; of a command, each of its words. What a reader fills in ends the path. */
const pathsOf = (line: string): string[] =>
  [...line.matchAll(/`([^`]+)`/g)]
    .flatMap((found) => found[1]!.split(/[\s,;'"]+/))
    .flatMap((word) => {
      const bare = word.replace(/^\.\//, '').replace(/:\d+$/, '').replace(/[.:]$/, '');
      const closed = bare.split('/').slice(0, firstOpen(bare)).join('/');
      if (topFolder.test(bare) && path.test(closed)) return [closed];
      return source.test(bare) ? [bare] : [];
    });

function firstOpen(word: string): number {
  const at = word.split('/').findIndex((part) => open.test(part));
  return at < 0 ? word.split('/').length : at;
}
