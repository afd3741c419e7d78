import type { Fault } from '../walls/fault.ts';
import type { Tree } from '../walls/tree.ts';
import { houseOf, type House } from './graph.ts';
import { svgOf } from './svg.ts';

const picture = 'docs/house.svg';
const page = 'docs/architecture.md';
const [begin, end] = ['<!-- house: drawn from the imports by tools/drawing/run.mjs -->', '<!-- /house -->'];

/** The two files of the drawing as they should be. Throws when the page has lost its markers. */
export function draw(tree: Tree): Map<string, string> {
  const house = houseOf(tree);
  const text = tree.get(page) ?? '';
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} needs the lines\n${begin}\n${end}`);
  return new Map([
    [picture, svgOf(house)],
    [page, `${text.slice(0, from)}${begin}\n${section(house)}${text.slice(to)}`],
  ]);
}

function section({ calls }: House): string {
  const rows = [...calls].map(([name, called]) => `| [${name}](../src/modules/${name}/README.md) | ${called.join(', ') || '–'} |`);
  return `![The modules floor by floor, with an arrow for each import](house.svg)\n\n| module | imports |\n| --- | --- |\n${rows.join('\n')}\n`;
}

/** The drawing shows the house as it is, not as it was. */
export function stale(tree: Tree): Fault[] {
  const old = [...draw(tree)].filter(([path, text]) => tree.get(path) !== text);
  const remedy = 'run `node tools/drawing/run.mjs` and look at what changed';
  return old.map(([where]) => ({ wall: 'drawing', where, what: 'does not show the imports as they are', remedy }));
}
