import ts from 'typescript';

const parsed = new Map<string, ts.SourceFile>();

/** The syntax tree of a .ts or .tsx file, parsed once however many walls ask. */
export function parse(path: string, text: string): ts.SourceFile {
  const key = `${path}\n${text}`;
  let file = parsed.get(key);
  if (!file) {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
    parsed.set(key, file);
  }
  return file;
}

/** Calls `see` for each node below, parents first; a `see` that answers false keeps us out of that node. */
export function visit(node: ts.Node, see: (node: ts.Node) => unknown): void {
  ts.forEachChild(node, (child) => {
    if (see(child) !== false) visit(child, see);
  });
}

/** 1 for the first line. */
export const lineOf = (node: ts.Node): number => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

export const isSource = /\.tsx?$/;
