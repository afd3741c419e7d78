import type { Tx } from '#platform/database';
import type { Fault } from '../fault.ts';
import { tables } from './catalogue.ts';
import { acrossTenants, withoutTenant } from './exceptions.ts';

const wall = 'tenant first';

/** Every table has `tenant_id integer not null`, and it leads the primary key. */
export async function tenantColumns(tx: Tx): Promise<Fault[]> {
  const faults: Fault[] = [];
  const columns = await tx<{ oid: number; type: string; required: boolean }[]>`
    select attrelid::integer as oid, format_type(atttypid, atttypmod) as type, attnotnull as required
    from pg_attribute where attname = 'tenant_id' and not attisdropped`;
  const keyed = new Set(
    (await tx<{ oid: number }[]>`select indrelid::integer as oid from pg_index where indisprimary`).map((row) => row.oid),
  );
  for (const table of await tables(tx)) {
    if (table.name in withoutTenant) continue;
    const column = columns.find((each) => each.oid === table.oid);
    const add = (what: string, remedy: string) => faults.push({ wall, where: table.name, what, remedy });
    if (!column) add('has no tenant_id', 'begin it with `tenant_id integer not null`');
    else if (column.type !== 'integer' || !column.required)
      add(`has tenant_id ${column.type}${column.required ? '' : ' that may be null'}`, 'write `tenant_id integer not null`');
    if (!keyed.has(table.oid)) add('has no primary key', 'write `primary key (tenant_id, …)`');
  }
  return faults;
}

interface Index {
  table: string;
  name: string;
  method: string;
  unique: boolean;
  primary: boolean;
  first: string | null;
  searched: boolean;
}

/**
 * `tenant_id` leads every primary key, unique key and index.
 * An inverted index (GIN and its like) cannot begin with an integer; it is allowed only on a table that is opened to the
 * definer, for under the policies nobody else could use it.
 */
export async function tenantIndexes(tx: Tx): Promise<Fault[]> {
  const own = new Map((await tables(tx)).map((table) => [table.oid, table.name]));
  const indexes = await tx<(Index & { oid: number })[]>`
    select i.indrelid::integer as oid, n.nspname || '.' || c.relname as name, m.amname as method, i.indisunique as unique,
      i.indisprimary as primary, a.attname as first,
      exists (select from pg_policy p where p.polrelid = i.indrelid and 'motcua_definer'::regrole = any (p.polroles)) as searched
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace join pg_am m on m.oid = c.relam
    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    order by 2`;
  return indexes.flatMap((index) => {
    const table = own.get(index.oid);
    return table && !(table in withoutTenant) ? judge({ ...index, table }) : [];
  });
}

function judge(index: Index): Fault[] {
  if (index.first === 'tenant_id' || index.name in acrossTenants) return [];
  const add = (what: string, remedy: string) => [
    { wall, where: index.name, what: `${what} of ${index.table} ${says(index.first)}`, remedy },
  ];
  if (index.primary) return add('the primary key', 'write `primary key (tenant_id, …)`');
  if (index.unique) return add('a unique key', 'put tenant_id first');
  if (index.method === 'btree' || index.method === 'hash') return add('an index', 'put tenant_id first');
  return index.searched
    ? []
    : add(`a ${index.method} index`, 'search through one function given to the definer: `call platform.open_to_definer(…)`');
}

const says = (first: string | null) => `begins with ${first ?? 'an expression'}`;

/** Foreign keys begin with `tenant_id` on both sides, so that no row can belong to another province's row. */
export async function tenantReferences(tx: Tx): Promise<Fault[]> {
  const own = new Map((await tables(tx)).map((table) => [table.oid, table.name]));
  const keys = await tx<{ oid: number; name: string; here: string; there: string; target: string }[]>`
    select k.conrelid::integer as oid, k.conname as name, a.attname as here, b.attname as there,
      n.nspname || '.' || t.relname as target
    from pg_constraint k join pg_class t on t.oid = k.confrelid join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
    where k.contype = 'f' order by 2`;
  const remedy = 'write `foreign key (tenant_id, …) references … (tenant_id, …)`';
  return keys.flatMap(({ oid, name, here, there, target }) => {
    const table = own.get(oid);
    if (!table || target in withoutTenant || (here === 'tenant_id' && there === 'tenant_id')) return [];
    return [{ wall, where: `${table}.${name}`, what: `refers to ${target} by ${here} → ${there} first`, remedy }];
  });
}
