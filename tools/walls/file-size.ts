import type { Fault } from './fault.ts';
import { choose, type Tree } from './tree.ts';

export const longest = 400;
export const medianBelow = 100;

const counted = /^(src|tools|e2e|bench)\/.*\.(ts|tsx|css|mjs|js|sh)$|^bin\//;

/** No file over 400 lines, and half of them under 100. Migrations, catalogues of messages and data are not counted. */
export function fileSize(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [path, lines] of sizes(tree)) {
    if (lines <= longest) continue;
    faults.push({
      wall: 'file size',
      where: path,
      what: `${lines} lines, more than ${longest}`,
      remedy: 'split it: one file, one thought',
    });
  }
  const middle = median(tree);
  if (middle >= medianBelow) {
    const what = `half of the files have ${middle} lines or more`;
    faults.push({ wall: 'file size', where: 'src tools e2e bench bin', what, remedy: `bring the median under ${medianBelow}` });
  }
  return faults;
}

/** Lines of the file in the middle; 0 for an empty tree. */
export function median(tree: Tree): number {
  const lines = sizes(tree)
    .map(([, count]) => count)
    .sort((a, b) => a - b);
  return lines[Math.floor(lines.length / 2)] ?? 0;
}

const sizes = (tree: Tree): [string, number][] =>
  choose(tree, counted).map(([path, text]) => [path, text.split('\n').length - (text.endsWith('\n') ? 1 : 0)]);
