import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text files by their path from the root, with `/`. A planted fault is a tree of two or three entries. */
export type Tree = ReadonlyMap<string, string>;

export const treeOf = (files: Record<string, string>): Tree => new Map(Object.entries(files));

/** The root of this clone. */
export const root = join(import.meta.dirname, '../..');

const passedBy = /^(node_modules|dist|\..*)$/;
const text = /\.(ts|tsx|mjs|js|css|sh|sql|json|md|yml|yaml|html|svg)$|\/[^/.]+$/;

/** Everything written by hand under the folders named (`.` is the root's own files, not its folders). */
export function readTree(folders: string[], from = root): Tree {
  const files = new Map<string, string>();
  for (const folder of folders) walk(from, folder, files);
  return files;
}

function walk(from: string, folder: string, files: Map<string, string>): void {
  const deep = folder !== '.';
  for (const entry of readdirSync(join(from, folder), { withFileTypes: true })) {
    const path = deep ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory() && deep && !passedBy.test(entry.name)) walk(from, path, files);
    if (entry.isFile() && text.test(`/${path}`)) files.set(path, readFileSync(join(from, path), 'utf8'));
  }
}

/** The files of a tree whose path matches. */
export const choose = (tree: Tree, path: RegExp): [string, string][] => [...tree].filter(([name]) => path.test(name));

/** Tests, and what only tests use, may do what the product may not. */
export const isTest = (path: string): boolean =>
  /[./](test|testing|contract|fixtures?)\.tsx?$/.test(path) || /\/(testing|fixtures)\//.test(path) || path.startsWith('e2e/');

/** Joins `./x` and `../x` to the file that says it; the result may climb out of the tree. */
export function beside(file: string, relative: string): string {
  const parts = dirname(file).split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
