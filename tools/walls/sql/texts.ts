import ts from 'typescript';
import { lineOf, parse, visit } from '../parse.ts';

export interface SqlText {
  line: number;
  /** The SQL with `$` for each value; fragments that stand inside it are written in where they stand. */
  sql: string;
}

/** A plain string counts as SQL when it both begins like a statement and names a relation with its schema. */
const statement = /^\s*(select|insert|update|delete|with|create|alter|drop|truncate|merge|call|lock|copy)\b/i;
const relation = /\b(from|into|update|join|table|view|call|lock|truncate)\s+"?[a-z_]+"?\."?[a-z_]/i;

/** All SQL of a source file: tagged templates (`tx`…``), what is given to `.unsafe(…)`, and strings that read like it. */
export function sqlTexts(path: string, text: string): SqlText[] {
  const found: SqlText[] = [];
  visit(parse(path, text), (node) => {
    const sql = sqlOf(node);
    if (sql === undefined) return true;
    found.push({ line: lineOf(node), sql });
    return false;
  });
  return found;
}

function sqlOf(node: ts.Node): string | undefined {
  if (ts.isTaggedTemplateExpression(node)) return isSqlTag(node) ? flatten(node.template) : undefined;
  if (isUnsafe(node)) return node.arguments.map(flatten).join(' ');
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return undefined;
  const plain = flatten(node);
  return statement.test(plain) && relation.test(plain) ? plain : undefined;
}

const isSqlTag = (node: ts.TaggedTemplateExpression) => node.tag.getText() !== 'String.raw';

const isUnsafe = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'unsafe';

function flatten(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return inner(node);
  return node.head.text + node.templateSpans.map((span) => ` ${inner(span.expression)} ${span.literal.text}`).join('');
}

/** What an inserted value brings along: fragments of SQL, and names given as `tx('schema.table')`; else `$`. */
function inner(expression: ts.Node): string {
  const parts: string[] = [];
  const look = (node: ts.Node): unknown => {
    if (ts.isTaggedTemplateExpression(node)) return isSqlTag(node) ? void parts.push(flatten(node.template)) : false;
    if (isIdentifierCall(node)) return void parts.push((node.arguments[0] as ts.StringLiteral).text);
    return ts.forEachChild(node, (child) => void look(child));
  };
  look(expression);
  return parts.length > 0 ? parts.join(' , ') : '$';
}

const isIdentifierCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isStringLiteral(node.arguments[0] ?? node) &&
  /^"?[a-z_]+"?\."?[a-z_]+"?$/.test((node.arguments[0] as ts.StringLiteral).text);
