import type { Fault } from '../walls/fault.ts';
import { choose, type Tree } from '../walls/tree.ts';

const wall = 'decisions';
const folder = 'docs/adr';
const parts = ['Question', 'Decision', 'Alternatives', 'Consequences', 'Held by'];

/**
 * A decision has a number of its own, stands in the index, and says what was asked, what was decided, against what, what
 * follows, and which test or wall fails when somebody breaks it.
 */
export function decisions(tree: Tree): Fault[] {
  const index = tree.get(`${folder}/README.md`) ?? '';
  const numbers = new Map<string, string>();
  return choose(tree, /^docs\/adr\/\d.*\.md$/).flatMap(([file, text]) => {
    const name = file.slice(folder.length + 1);
    const number = name.slice(0, 4);
    const faults = [...formFaults(text)];
    if (!/^\d{4}-/.test(name)) faults.push(['its name does not begin with four digits', 'call it NNNN-words.md']);
    if (!text.startsWith(`# ${Number(number)}. `))
      faults.push(['its title does not begin with its number', `begin with "# ${Number(number)}. "`]);
    const first = numbers.get(number);
    if (first) faults.push([`has the number of ${first}`, 'take the next free number']);
    numbers.set(number, name);
    if (!index.includes(`(${name})`)) faults.push(['does not stand in the index', `add it to ${folder}/README.md`]);
    return faults.map(([what, remedy]) => ({ wall, where: file, what, remedy }));
  });
}

function* formFaults(text: string): Generator<[what: string, remedy: string]> {
  if (!/^(Accepted|Proposed|Replaced by .+), \d{4}-\d{2}-\d{2}\.$/m.test(text)) {
    yield ['has no status with a date', 'write "Accepted, <date>." under the title'];
  }
  for (const part of parts) {
    if (!new RegExp(`^## ${part}$`, 'm').test(text)) yield [`says nothing under "${part}"`, `add "## ${part}"`];
  }
  const held = text.split(/^## Held by$/m)[1];
  if (held !== undefined && !/`[\w./-]+\.(test|contract)\.tsx?`/.test(held)) yield ['names no test that holds it', 'name one, or write it'];
}
