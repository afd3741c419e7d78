import ts from 'typescript';
import { lineOf, parse, visit } from '../parse.ts';

export interface Import {
  /** What stands in quotes; null when the name is computed, so that nobody can check it. */
  specifier: string | null;
  line: number;
}

const known = new WeakMap<ts.SourceFile, Import[]>();

/** Every way by which a file names another: import, `import type`, re-export, `import()`, `import('x').T`, require. */
export function importsOf(path: string, text: string): Import[] {
  const file = parse(path, text);
  const found = known.get(file) ?? [];
  if (known.has(file)) return found;
  known.set(file, found);
  visit(file, (node) => {
    const named = specifierOf(node);
    if (named) found.push({ specifier: ts.isStringLiteralLike(named) ? named.text : null, line: lineOf(node) });
  });
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (!ts.isCallExpression(node)) return undefined;
  const dynamic = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const required = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return dynamic || required ? node.arguments[0] : undefined;
}
