import ts from 'typescript';
import type { Fault } from '../fault.ts';
import { isSource, lineOf, parse, visit } from '../parse.ts';
import { choose, isTest, type Tree } from '../tree.ts';

/** Where the machine's own clock may be read, with the reason. */
const exceptions: Record<string, string> = {
  'src/platform/time/': 'the one place that reads the clock',
};

const inDomain = /^src\/modules\/[^/]+\/domain\//;
const remedy = 'take the time, ids and salts from `World`, so that the act can be replayed';

/**
 * `Date` and `Temporal.Now` stand nowhere but in platform/time and tests; chance stands in no domain.
 * (`Date` also shifts local dates by the machine's zone and has no microseconds.)
 */
export function clock(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [path, text] of choose(tree, isSource)) {
    if (!path.startsWith('src/') || isTest(path) || Object.keys(exceptions).some((start) => path.startsWith(start))) continue;
    visit(parse(path, text), (node) => {
      const what = reads(node, inDomain.test(path));
      if (what) faults.push({ wall: 'no own clock', where: `${path}:${lineOf(node)}`, what: `uses ${what}`, remedy });
    });
  }
  return faults;
}

function reads(node: ts.Node, domain: boolean): string | undefined {
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isName(node.expression, 'Date')) return 'Date';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  if (isName(node.expression, 'Date')) return `Date.${node.name.text}`;
  const name = node.getText();
  if (/^(globalThis\.)?Temporal\.Now$/.test(name) || /^globalThis\.Date$/.test(name)) return name;
  return domain && /^(Math\.random|performance\.now|crypto\.random\w+|crypto\.getRandomValues)$/.test(name) ? name : undefined;
}

const isName = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;
