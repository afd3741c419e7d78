import ts from 'typescript';
import type { Fault } from '../fault.ts';
import { isSource, lineOf, parse, visit } from '../parse.ts';
import { choose, isTest, type Tree } from '../tree.ts';
import { cataloguesOf } from './catalogues.ts';

const wall = 'messages';

/** Keys that code puts together in a way this wall cannot see, with the reason. */
const dynamic: { keys: RegExp; reason: string }[] = [
  { keys: /^refusal\./, reason: 'refusal.<RefusalName>, put together where a refusal is shown' },
];

const keyShape = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+)+$/;

/** Every key that code names exists, and every key that exists is named. */
export function keys(tree: Tree): Fault[] {
  const catalogues = cataloguesOf(tree);
  const known = new Set(catalogues.flatMap((catalogue) => Object.keys(catalogue.vi)));
  const uses = choose(tree, /^src\/.*\.tsx?$/).flatMap(([path, text]) => (isTest(path) ? [] : usesIn(path, text)));
  const parts = new Set(catalogues.flatMap((catalogue) => catalogue.parts));
  return [...missing(uses, known, parts), ...idle(tree, uses)];
}

interface Use {
  where: string;
  /** Matches the keys meant: one, or all that a template can make. */
  pattern: RegExp;
  text: string;
  /** It stands where only a key can: in t(…) or in a refusal. Elsewhere it may be a kind of fact. */
  sure: boolean;
}

function missing(uses: Use[], known: Set<string>, parts: Set<string>): Fault[] {
  const lost = uses.filter((use) => {
    const first = use.text.split('.')[0]!;
    const claims = use.sure || (parts.has(first) && use.text.split('.').length > 2 && !use.text.includes('$'));
    return claims && ![...known].some((key) => use.pattern.test(key));
  });
  const remedy = 'write it in vi.json and en.json, or mend the key';
  return lost.map((use) => ({ wall, where: use.where, what: `there is no message "${use.text}"`, remedy }));
}

function idle(tree: Tree, uses: Use[]): Fault[] {
  const faults: Fault[] = [];
  for (const { folder, vi } of cataloguesOf(tree)) {
    for (const key of Object.keys(vi)) {
      if (uses.some((use) => use.pattern.test(key)) || dynamic.some((entry) => entry.keys.test(key))) continue;
      const remedy = 'remove it; if code puts the key together, begin the template with its fixed part';
      faults.push({ wall, where: folder, what: `nobody uses "${key}"`, remedy });
    }
  }
  return faults;
}

function usesIn(path: string, text: string): Use[] {
  const found: Use[] = [];
  const add = (node: ts.Node, written: string, pattern: RegExp) =>
    found.push({ where: `${path}:${lineOf(node)}`, pattern, text: written, sure: isSurelyKey(node) });
  if (!isSource.test(path)) return found;
  visit(parse(path, text), (node) => {
    if (ts.isStringLiteralLike(node)) {
      if (keyShape.test(node.text)) add(node, node.text, exactly(escape(node.text)));
      else if (/^[a-z]\w*\.([\w-]+\.)*$/.test(node.text) && isPlus(node.parent))
        add(node, `${node.text}$`, exactly(`${escape(node.text)}.+`));
    }
    if (ts.isTemplateExpression(node) && /^[a-z][A-Za-z0-9]*\./.test(node.head.text)) {
      const rest = node.templateSpans.map((span) => `.+${escape(span.literal.text)}`).join('');
      const written = node.head.text + node.templateSpans.map((span) => `$${span.literal.text}`).join('');
      if (/^[\w.$-]+$/.test(written)) add(node, written, exactly(escape(node.head.text) + rest));
    }
  });
  return found;
}

const exactly = (source: string) => new RegExp(`^${source}$`);
const escape = (text: string) => text.replaceAll('.', String.raw`\.`);
const isPlus = (node: ts.Node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

function isSurelyKey(node: ts.Node): boolean {
  const call = ts.findAncestor(node.parent, (above) => !isChoice(above));
  if (call && ts.isCallExpression(call) && call.expression !== node && isTranslate(call.expression)) return true;
  return inRefusal(node);
}

/** `t(open ? 'a.b' : 'a.c')` names two keys. */
const isChoice = (node: ts.Node) => ts.isConditionalExpression(node) || ts.isParenthesizedExpression(node);
const isTranslate = (node: ts.Node) => /^(t|translate)$|\.(t|translate)$/.test(node.getText());

/** `refuse('Invalid', { reason: 'a.b', fields: { phone: 'a.c' } })`. */
function inRefusal(node: ts.Node): boolean {
  const property = node.parent;
  if (!ts.isPropertyAssignment(property)) return false;
  const call = ts.findAncestor(property, ts.isCallExpression);
  if (!call || call.expression.getText() !== 'refuse') return false;
  const inFields = ts.isPropertyAssignment(property.parent.parent) && property.parent.parent.name.getText() === 'fields';
  return property.name.getText() === 'reason' || inFields;
}
