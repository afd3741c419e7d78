import type { Fault } from '../fault.ts';
import { isSource } from '../parse.ts';
import { choose, type Tree } from '../tree.ts';
import { resolve } from './places.ts';
import { importsOf } from './scan.ts';

type Graph = Map<string, string[]>;

/** Files that import each other in a ring. One fault for each ring that is found first; mending it may show the next. */
export function cycles(tree: Tree): Fault[] {
  const graph = graphOf(tree);
  const done = new Set<string>();
  const faults: Fault[] = [];
  for (const file of graph.keys()) {
    const ring = findRing(graph, file, [], done);
    if (!ring) continue;
    const remedy = 'move what both need into a file of its own';
    faults.push({ wall: 'module imports', where: ring[0]!, what: `imports itself in a ring: ${ring.join(' → ')}`, remedy });
  }
  return faults;
}

function graphOf(tree: Tree): Graph {
  const graph: Graph = new Map();
  for (const [path, text] of choose(tree, isSource)) {
    const targets = importsOf(path, text).map(({ specifier }) => specifier && resolve(tree, path, specifier));
    graph.set(
      path,
      targets.filter((target): target is string => typeof target === 'string' && isSource.test(target)),
    );
  }
  return graph;
}

function findRing(graph: Graph, file: string, path: string[], done: Set<string>): string[] | undefined {
  const start = path.indexOf(file);
  if (start >= 0) return [...path.slice(start), file];
  if (done.has(file)) return undefined;
  let ring: string[] | undefined;
  for (const next of graph.get(file) ?? []) ring ??= findRing(graph, next, [...path, file], done);
  done.add(file);
  return ring;
}
