import type { Fault } from '../walls/fault.ts';
import { choose, type Tree } from '../walls/tree.ts';

/** What a guide for users puts into quotation marks stands on a screen, letter for letter. */
export function quotes(tree: Tree): Fault[] {
  const shown = choose(tree, /(^|\/)messages\/vi\.json$/).flatMap(([, text]) => Object.values(JSON.parse(text) as Record<string, string>));
  return choose(tree, /^docs\/huong-dan\/.*\.md$/).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, n) =>
      [...line.matchAll(/“([^”]+)”/g)]
        .map((found) => found[1]!)
        .filter((words) => words !== '…' && !shown.some((message) => message.includes(words)))
        .map((words) => ({
          wall: 'quotes',
          where: `${file}:${n + 1}`,
          what: `no screen says “${words}”`,
          remedy: 'write what the screen says now, or take the quotation marks off',
        })),
    ),
  );
}
