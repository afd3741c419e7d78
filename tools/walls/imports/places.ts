import { beside, type Tree } from '../tree.ts';

/** Where in the house a file stands. */
export type Place =
  | { kind: 'app' }
  | { kind: 'module'; name: string }
  | { kind: 'platform'; name: string }
  /** tools, e2e, bench: above the house, part of no process. */
  | { kind: 'outside' };

export function placeOf(path: string): Place {
  const [, wing, name] = /^src\/(modules|platform)\/([^/]+)/.exec(path) ?? [];
  if (wing && name) return { kind: wing === 'modules' ? 'module' : 'platform', name };
  return path.startsWith('src/') ? { kind: 'app' } : { kind: 'outside' };
}

export const placeName = (place: Place): string => ('name' in place ? `${place.kind} ${place.name}` : place.kind);

/** The file that a specifier means, whether or not it exists; undefined for packages and node's own modules. */
export function resolve(tree: Tree, file: string, specifier: string): string | undefined {
  const [, wing, rest] = /^#(modules|platform|app|testing)\/(.+)$/.exec(specifier) ?? [];
  if (wing === 'testing') return `src/modules/${rest}/testing/index.ts`;
  if (wing === 'app') return `src/app/${rest}.ts`;
  if (wing) return `src/${wing}/${rest}/index.ts`;
  if (!specifier.startsWith('.')) return undefined;
  const target = beside(file, specifier);
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => tree.has(path)) ?? target;
}
