import type { Tx } from '#platform/database';

/** Words and ids that really stand in the tables of a schema: what somebody would ask its functions for. */
export interface Material {
  words: string[];
  ids: string[];
  tenants: number[];
}

const few = 6;

/** Reads some of every text and uuid column of the schema, in the tenant of this transaction. */
export async function materialOf(tx: Tx, schema: string, tenants: number[]): Promise<Material> {
  const columns = await tx<{ home: string; name: string; type: string }[]>`
    select c.oid::regclass::text as home, quote_ident(attname) as name, format_type(atttypid, null) as type
    from pg_attribute join pg_class c on c.oid = attrelid
    where c.relkind in ('r', 'p') and c.relnamespace = ${schema}::regnamespace and attnum > 0 and not attisdropped
      and atttypid in ('text'::regtype, 'uuid'::regtype)`;
  const material: Material = { words: ['a', ''], ids: [], tenants };
  for (const { home, name, type } of columns) {
    const rows = await tx.unsafe<{ value: string }[]>(
      `select distinct ${name}::text as value from ${home} where ${name} is not null limit ${few}`,
    );
    for (const { value } of rows) {
      if (type === 'uuid') material.ids.push(value);
      else if (value.length < 200) material.words.push(value, value.split(/\s/)[0]!);
    }
  }
  return material;
}

/** Lists of arguments to call a function with: the n-th of each type together, then each list with one left null. */
export function argumentLists(types: string[], material: Material): (string | null)[][] {
  if (types.length === 0) return [[]];
  const choices = types.map((type) => candidates(type, material));
  const most = Math.max(...choices.map((list) => list.length));
  const lists = Array.from({ length: most }, (_, n) => choices.map((list) => list[n % list.length] ?? null));
  const withNull = types.flatMap((_, left) => lists.slice(0, few).map((list) => list.map((value, at) => (at === left ? null : value))));
  return [...lists, ...withNull];
}

function candidates(type: string, { words, ids, tenants }: Material): (string | null)[] {
  if (/^(text|character)/.test(type)) return [...new Set(words)];
  if (type === 'uuid') return [...new Set(ids)];
  if (/^(smallint|integer|bigint|numeric)$/.test(type)) return [...tenants.map(String), '20'];
  if (/^(timestamp|date)/.test(type)) return ['2026-11-22'];
  if (type === 'boolean') return ['true', 'false'];
  if (type === 'text[]') return ['{}', ...words.slice(0, few).map((word) => `{${JSON.stringify(word)}}`)];
  if (type === 'uuid[]') return ['{}', `{${ids.slice(0, few).join(',')}}`];
  return [null];
}
