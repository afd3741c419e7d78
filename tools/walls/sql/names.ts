import { bare } from './bare.ts';

/** Something that SQL names with its schema: `log.entry`, `platform.tenant(`. */
export interface Name {
  schema: string;
  name: string;
  /** Called like a function. */
  call: boolean;
}

/** After these words comes a relation or a function, never an alias. */
const introduces = new Set([
  'from',
  'join',
  'into',
  'update',
  'using',
  'table',
  'only',
  'call',
  'references',
  'truncate',
  'lock',
  'on',
  'view',
]);
/** After these a bracket holds columns: `insert into log.entry (id)` is no call. */
const takesColumns = new Set(['into', 'references', 'table', 'exists', 'on', 'view']);

/**
 * The names in `sql` whose first part is one of `schemas`. After `from`, `join`, `into` and their like each counts;
 * elsewhere (`from a.x, b.y`, calls of functions) those whose first part is no alias of this text.
 */
export function namesIn(sql: string, schemas: ReadonlySet<string>): Name[] {
  const text = bare(sql);
  const aliases = aliasesIn(text);
  const found = new Map<string, Name>();
  for (const match of text.matchAll(/(?<![\w.])([a-z_]\w*)\.([a-z_]\w*)(\s*\()?/g)) {
    const [, schema, name, bracket] = match as unknown as [string, string, string, string | undefined];
    const before = /([a-z]+)\s+$/.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1] ?? '';
    const onColumn = before === 'on' && !bracket; // `join … on log.id = …` speaks of an alias
    const isRelation = introduces.has(before) && !onColumn;
    if (!schemas.has(schema) || (!isRelation && aliases.has(schema))) continue;
    const call = bracket !== undefined && !takesColumns.has(before);
    found.set(`${schema}.${name}${call}`, { schema, name, call });
  }
  return [...found.values()];
}

const keywords =
  /^(where|on|set|join|left|right|inner|cross|full|natural|group|order|limit|union|using|values|select|returning|for|as|and|or|with|when|then|lateral|having|window|fetch|offset|except|intersect|tablesample|default|overriding)$/;

/** Names that this text gives itself: to relations, to subqueries, to the parts of a `with`. */
function aliasesIn(text: string): Set<string> {
  const given = /(?:\b(?:from|join|update|into|using|lateral|only)\s+|,\s*)(?=[a-z_][\w.]*(?:\s*\([^()]*\))?\s+(?:as\s+)?([a-z_]\w*))/g;
  const subquery = /\)\s+(?:as\s+)?([a-z_]\w*)/g;
  const implicit = /\b(?:from|join|update|into|using|only)\s+[a-z_]\w*\.([a-z_]\w*)/g;
  const common = /\b([a-z_]\w*)\s*(?:\([^()]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s+)?\(/g;
  const names = [given, subquery, implicit, common].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
  return new Set(names.filter((name) => !keywords.test(name)));
}
