import type { Fault } from '../fault.ts';
import { isSource, lineOf, parse, visit } from '../parse.ts';
import { choose, isTest, type Tree } from '../tree.ts';
import ts from 'typescript';
import { bare } from './bare.ts';
import { sqlTexts } from './texts.ts';

const wall = 'sorts of names';
const remedy = 'write `collate "vi-x-icu"` behind it';

/** Columns that people read as names. A code, a number or an id is none. */
const nameLike = /(^|_)(name|title|label|subject|surname|listed)$/;

/** Every `order by` over a name says in which language: the database's own order puts d-with-stroke behind z. */
export function sorts(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  const check = (where: string, sql: string) => {
    for (const item of unsorted(sql)) faults.push({ wall, where, what: `order by ${item} has no collation`, remedy });
  };
  for (const [path, text] of choose(tree, /^src\/.*\.tsx?$/)) {
    if (isTest(path)) continue;
    for (const { line, sql } of sqlTexts(path, text)) check(`${path}:${line}`, sql);
    faults.push(...comparisons(path, text));
  }
  for (const [path, text] of choose(tree, /^db\/migrations\/.*\.sql$/)) check(path, text);
  return faults;
}

/** Items of `order by` lists that are names and say no collation; "C" says that the name is a code and nobody reads the order. */
export function unsorted(sql: string): string[] {
  const text = bare(sql);
  const items = [...text.matchAll(/\border\s+by\s+/g)].flatMap((match) => itemsOf(text.slice(match.index + match[0].length)));
  return items.filter((item) => sortsName(item) && !/\bcollate\s+(vi-x-icu|c)(?![\w-])/.test(item));
}

/** The name is what stands last before `asc`, or anywhere inside a call: `lower(u.name)`. */
function sortsName(item: string): boolean {
  const words = item.replace(/\b(asc|desc|nulls (first|last)|collate \S+)(?=\s|$)/g, ' ').match(/[a-z_][a-z0-9_]*/g) ?? [];
  return item.includes('(') ? words.some((word) => nameLike.test(word)) : nameLike.test(words.at(-1) ?? '');
}

const ends = /^\s*((limit|offset|fetch|for|rows|range|groups|union|returning)\b|\$\$|;|$)/;

/** Splits a list at its own commas and stops where the list does. */
function itemsOf(text: string): string[] {
  const items = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '(') depth++;
    if (letter === ')' && --depth < 0) break;
    if (depth === 0 && (letter === ';' || (/\s/.test(letter) && ends.test(text.slice(at))))) break;
    if (letter === ',' && depth === 0) items.push('');
    else items[items.length - 1] += letter;
  }
  return items.map((item) => item.trim()).filter(Boolean);
}

function comparisons(path: string, text: string): Fault[] {
  const faults: Fault[] = [];
  if (!isSource.test(path)) return faults;
  visit(parse(path, text), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    if (node.expression.name.text !== 'localeCompare' || node.arguments.length > 1) return;
    faults.push({
      wall,
      where: `${path}:${lineOf(node)}`,
      what: 'localeCompare without a language',
      remedy: "say which, localeCompare(other, 'vi'); codes and dates are compared with <",
    });
  });
  return faults;
}
