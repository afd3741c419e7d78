import type { Fault } from './fault.ts';
import { modulesOf } from './imports/floors.ts';
import type { Tree } from './tree.ts';

const wall = 'rooms';

/** What every room of the house has: a front door; a module also a page that says what it owns. */
export function rooms(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  const want = (path: string, why: string) => {
    if (!tree.get(path)?.trim()) faults.push({ wall, where: path, what: 'is missing or empty', remedy: why });
  };
  for (const name of modulesOf(tree)) {
    const home = `src/modules/${name}`;
    want(`${home}/index.ts`, 'write the front door: all that others may import');
    want(`${home}/README.md`, 'say in half a page what it owns, its tables, its facts, whom it may call');
    const speaks = tree.has(`${home}/messages/vi.json`) && tree.has(`${home}/index.ts`);
    if (speaks && !/\bmessages\b/.test(tree.get(`${home}/index.ts`) ?? '')) {
      const remedy = 'export const messages = { vi, en }';
      faults.push({ wall, where: `${home}/index.ts`, what: 'its messages reach nobody', remedy });
    }
  }
  for (const room of platformRooms(tree)) want(`src/platform/${room}/index.ts`, 'write the front door of the room');
  return faults;
}

const platformRooms = (tree: Tree): Set<string> =>
  new Set([...tree.keys()].flatMap((path) => /^src\/platform\/([^/]+)\//.exec(path)?.[1] ?? []));
