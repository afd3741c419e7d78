import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Fault } from './fault.ts';
import { choose, root, type Tree } from './tree.ts';

const wall = 'words';

/** Split in two, so that this file does not hold what it looks for. */
const word = (first: string, second: string) => first + second;

const unfinished: [RegExp, string][] = [
  [new RegExp(String.raw`\b(${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('XX', 'X')})\b`), 'finish it, or open an issue'],
  [new RegExp(word('@ts-', '(ignore|nocheck|expect-error)')), 'mend the type'],
  [new RegExp(String.raw`\bas ${word('an', 'y')}\b`), 'name the type, or use unknown and look'],
  [new RegExp(String.raw`\b(test|it|describe)(\.\w+)*\.${word('(skip|on', 'ly)')}\(`), 'run every test, or remove it'],
];

const registry = /https?:\/\/[^\s/"'`]*\b(registry|npm|npmjs|artifactory|nexus|verdaccio|mirror|proxy)\b[^\s/"'`]*\//i;

/** Words that must not stand in the tree: what is unfinished, and what only one machine has. */
export function words(tree: Tree, places: string[] = ownPlaces()): Fault[] {
  const faults: Fault[] = [];
  const look = (files: [string, string][], pattern: RegExp, remedy: string) => {
    for (const [path, text] of files) {
      const line = text.split('\n').findIndex((each) => pattern.test(each));
      const found = pattern.exec(text.split('\n')[line] ?? '')?.[0];
      if (found) faults.push({ wall, where: `${path}:${line + 1}`, what: `"${found}" stands here`, remedy });
    }
  };
  const code = choose(tree, /^(src|bin|tools|e2e|bench|db)\//);
  for (const [pattern, remedy] of unfinished) look(code, pattern, remedy);
  look([...tree], registry, 'leave out the host: every machine has its own registry');
  for (const place of places)
    look(
      [...tree],
      new RegExp(`(?<![\\w.-])${place.replaceAll('.', String.raw`\.`)}(?![\\w-])`),
      'write the path from the root of the clone',
    );
  return faults;
}

/** Folders that would betray this machine: the clone, what it stands in, and the home of whoever runs this. */
function ownPlaces(): string[] {
  const everybodys = /^\/(tmp|srv|opt|root|home|var|usr|mnt|data|app|builds)?$|^\/(var\/tmp|usr\/src|home\/\w+)$/;
  return [root, dirname(root), homedir()].filter((place) => !everybodys.test(place));
}
