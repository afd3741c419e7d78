import type { Fault } from '../fault.ts';
import { isSource } from '../parse.ts';
import { choose, isTest, type Tree } from '../tree.ts';
import { floorsOf, mayCall, modulesOf, type Floors } from './floors.ts';
import { placeName, placeOf, resolve, type Place } from './places.ts';
import { importsOf } from './scan.ts';

const wall = 'module imports';
type Finding = Pick<Fault, 'what' | 'remedy'>;

/** Who may call whom, and only through the front door. Type-only imports count: a type is a promise too. */
export function doors(tree: Tree): Fault[] {
  const floors = floorsOf(tree);
  const faults = strangers(tree, floors);
  for (const [path, text] of choose(tree, isSource)) {
    for (const { specifier, line } of importsOf(path, text)) {
      const finding = specifier === null ? computed(path) : judge(tree, floors, path, specifier);
      if (finding) faults.push({ wall, where: `${path}:${line}`, ...finding });
    }
  }
  return faults;
}

function strangers(tree: Tree, floors: Floors): Fault[] {
  const unknown = modulesOf(tree).filter((name) => !floors.flat().includes(name));
  const remedy = 'give it a floor in src/app/floors.json';
  return unknown.map((name) => ({ wall, where: `src/modules/${name}`, what: 'the module stands on no floor', remedy }));
}

function computed(path: string): Finding | undefined {
  const free = placeOf(path).kind === 'app' || placeOf(path).kind === 'outside' || isTest(path);
  return free ? undefined : { what: 'imports a name that is computed', remedy: 'write the name as a literal, so that it can be checked' };
}

function judge(tree: Tree, floors: Floors, path: string, specifier: string): Finding | undefined {
  const target = resolve(tree, path, specifier);
  const equipment = specifier === 'vitest' || (target !== undefined && isTest(target));
  if (equipment && placeOf(path).kind !== 'outside' && !isTest(path)) {
    return { what: `the product imports "${specifier}"`, remedy: 'only tests, and files in a testing/ folder, may' };
  }
  if (target === undefined) return undefined;
  const [from, to] = [placeOf(path), placeOf(target)];
  return door(path, specifier, target, from, to) ?? floor(floors, from, to);
}

function door(path: string, specifier: string, target: string, from: Place, to: Place): Finding | undefined {
  const same = placeName(from) === placeName(to);
  if (specifier.startsWith('#')) {
    if (/^#(modules|platform)\/[^/]+\/./.test(specifier)) {
      return { what: `reaches past the front door with "${specifier}"`, remedy: 'import what its index.ts exports' };
    }
    const own = same && 'name' in from && !isTest(path);
    return own ? { what: `imports its own front door "${specifier}"`, remedy: 'inside a room import relative' } : undefined;
  }
  if (same && from.kind !== 'outside') return undefined;
  if (to.kind === 'outside') {
    const allowed = from.kind === 'outside' || target.startsWith('data/') || target === 'package.json';
    return allowed
      ? undefined
      : { what: `imports "${specifier}", which is no part of the product`, remedy: 'move what is needed into src' };
  }
  const name = 'name' in to ? `#${to.kind === 'module' ? 'modules' : 'platform'}/${to.name}` : '#app/…';
  return { what: `goes round the front door with "${specifier}"`, remedy: `import "${name}"` };
}

function floor(floors: Floors, from: Place, to: Place): Finding | undefined {
  if (placeName(from) === placeName(to) || from.kind === 'app' || from.kind === 'outside' || to.kind === 'platform') return undefined;
  if (to.kind === 'app') return { what: `${placeName(from)} imports the app`, remedy: 'let the app pass in what is needed' };
  if (from.kind === 'platform')
    return { what: `platform ${from.name} imports ${placeName(to)}`, remedy: 'the platform knows nothing of government' };
  if (to.kind !== 'module' || mayCall(floors, from.name, to.name)) return undefined;
  return {
    what: `module ${from.name} imports module ${to.name}, which is not below it`,
    remedy: 'turn the call round (follow its facts, or take a function as a parameter), or change src/app/floors.json with an ADR',
  };
}
