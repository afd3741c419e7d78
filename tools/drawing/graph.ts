import { floorsOf, modulesOf } from '../walls/imports/floors.ts';
import { placeOf, resolve } from '../walls/imports/places.ts';
import { importsOf } from '../walls/imports/scan.ts';
import { choose, isTest, type Tree } from '../walls/tree.ts';

export interface Floor {
  /** 0 is the ground; numbers may be missing. */
  level: number;
  modules: string[];
}

/** The house as its imports make it. */
export interface House {
  /** Modules that stand in the tree, floor by floor from the ground up; empty floors are left out. */
  floors: Floor[];
  /** Which modules each module's product code (not its tests) imports, in the order of the floors. */
  calls: Map<string, string[]>;
}

export function houseOf(tree: Tree): House {
  const standing = modulesOf(tree);
  const floors = floorsOf(tree).map((floor, level) => ({ level, modules: floor.filter((name) => standing.includes(name)) }));
  const known = floors.flatMap((floor) => floor.modules);
  const calls = new Map(known.map((name) => [name, new Set<string>()]));
  for (const [path, text] of choose(tree, /^src\/modules\/.*\.tsx?$/)) {
    const from = placeOf(path);
    if (from.kind !== 'module' || isTest(path)) continue;
    for (const { specifier } of importsOf(path, text)) {
      const target = specifier && resolve(tree, path, specifier);
      const to = target ? placeOf(target) : undefined;
      if (to?.kind === 'module' && to.name !== from.name && known.includes(to.name)) calls.get(from.name)?.add(to.name);
    }
  }
  const sorted = [...calls].map(([name, called]): [string, string[]] => [name, known.filter((each) => called.has(each))]);
  return { floors: floors.filter((floor) => floor.modules.length > 0), calls: new Map(sorted) };
}
