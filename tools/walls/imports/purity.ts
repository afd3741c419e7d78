import type { Fault } from '../fault.ts';
import { isSource } from '../parse.ts';
import { choose, isTest, type Tree } from '../tree.ts';
import { placeOf, resolve } from './places.ts';
import { importsOf } from './scan.ts';

const wall = 'pure domain';
const inDomain = /^src\/modules\/[^/]+\/domain\//;
const otherRoom = /^src\/modules\/[^/]+\/(sql|web|api|use-cases)\//;
const worldlyRooms = new Set(['database', 'embedded', 'files', 'http', 'jobs', 'pdf', 'ui']);
const worldlyPackages =
  /^(node:)?(fs|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|os|process|timers)(\/|$)|^(postgres|fastify|preact|pino)(\/|$)|^@fastify\//;

/** `domain/` holds types and rules that could run anywhere: no database, no network, no files, no other room of its module. */
export function domainImports(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [path, text] of choose(tree, isSource)) {
    if (!inDomain.test(path) || isTest(path)) continue;
    for (const { specifier, line } of importsOf(path, text)) {
      if (!specifier || !worldly(tree, path, specifier)) continue;
      const remedy = 'take it as a parameter, or move this file to use-cases/ or sql/';
      faults.push({ wall, where: `${path}:${line}`, what: `a rule of the domain imports "${specifier}"`, remedy });
    }
  }
  return faults;
}

function worldly(tree: Tree, path: string, specifier: string): boolean {
  const target = resolve(tree, path, specifier);
  if (target === undefined) return worldlyPackages.test(specifier);
  const place = placeOf(target);
  return otherRoom.test(target) || (place.kind === 'platform' && worldlyRooms.has(place.name));
}
