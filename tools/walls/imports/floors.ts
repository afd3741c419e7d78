import type { Tree } from '../tree.ts';

/** Modules from the ground up, each floor from left to right. */
export type Floors = string[][];

export const floorsOf = (tree: Tree): Floors =>
  (JSON.parse(tree.get('src/app/floors.json') ?? '{"floors":[]}') as { floors: Floors }).floors;

/** Whether a module may call another: any on a floor below, on its own floor those to its left. */
export function mayCall(floors: Floors, caller: string, called: string): boolean {
  const [from, to] = [find(floors, caller), find(floors, called)];
  if (!from || !to) return false;
  return to.floor < from.floor || (to.floor === from.floor && to.index < from.index);
}

function find(floors: Floors, name: string): { floor: number; index: number } | undefined {
  const floor = floors.findIndex((modules) => modules.includes(name));
  return floor < 0 ? undefined : { floor, index: floors[floor]!.indexOf(name) };
}

/** Modules that stand in the tree, in the order of the floors; unknown ones at the end. */
export function modulesOf(tree: Tree): string[] {
  const order = floorsOf(tree).flat();
  const names = new Set([...tree.keys()].flatMap((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []));
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => rank(a) - rank(b));
}
