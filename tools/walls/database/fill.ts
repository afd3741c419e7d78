import { inTenant, type Sql, type TenantId, type Tx } from '#platform/database';
import { tables } from './catalogue.ts';
import { withoutTenant } from './exceptions.ts';

interface Column {
  name: string;
  type: string;
  /** Must be written: no null, or part of a key. */
  needed: boolean;
}

/**
 * Gives every table that is still empty two rows of each tenant: one with every column, one with only those needed.
 * The rows mean nothing. To let them in, the checks and foreign keys of this database, a test's own, are dropped.
 */
export async function fillEmptyTables(owner: Sql, tenants: TenantId[]): Promise<void> {
  const names = await owner.begin(async (tx) => {
    await dropChecks(tx as Tx);
    return (await tables(tx as Tx)).map((table) => table.name).filter((name) => !(name in withoutTenant));
  });
  for (const tenant of tenants) {
    await inTenant(owner, tenant, async (tx) => {
      for (const name of names) await fill(tx, tenant, name);
    });
  }
}

async function dropChecks(tx: Tx): Promise<void> {
  const found = await tx<{ home: string; name: string }[]>`
    select conrelid::regclass::text as home, quote_ident(conname) as name from pg_constraint
    where contype in ('c', 'f') and conrelid <> 0 and connamespace::regnamespace::text !~ '^(pg_|information_schema)'
      and coninhcount = 0`;
  for (const { home, name } of found) await tx.unsafe(`alter table ${home} drop constraint ${name} cascade`);
}

async function fill(tx: Tx, tenant: TenantId, table: string): Promise<void> {
  const [row] = await tx.unsafe(`select 1 from ${table} limit 1`);
  if (row) return;
  const all = await columnsOf(tx, table);
  for (const [variant, columns] of [all, all.filter((column) => column.needed)].entries()) {
    const values = columns.map(({ name, type }) => (name === 'tenant_id' ? String(tenant) : value(type, variant, tenant)));
    await tx.unsafe(
      `insert into ${table} (${columns.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')}) on conflict do nothing`,
    );
  }
}

const columnsOf = (tx: Tx, table: string): Promise<Column[]> => tx<Column[]>`
  select attname as name,
    case when t.typtype = 'd' then format_type(t.typbasetype, null) else format_type(atttypid, null) end as type,
    attnotnull and not atthasdef
      or exists (select from pg_index i where i.indrelid = attrelid and i.indisunique and attnum = any (i.indkey)) as needed
  from pg_attribute join pg_type t on t.oid = atttypid
  where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'
  order by attnum`;

/** A literal of this type; the same variant is equal in every table of a tenant, so that joins find each other. */
function value(type: string, variant: number, tenant: TenantId): string {
  const digit = String(variant + 1);
  if (type.endsWith('[]')) return `'{}'::${type}`;
  const known: [RegExp, string][] = [
    [/^(smallint|integer|bigint|numeric|real|double precision|xid8|oid)$/, digit],
    [/^(text|character varying|character|name)$/, 'ab'[variant]!.repeat(tenant)],
    [/^uuid$/, `0190000${tenant}-0000-7000-8000-00000000000${digit}`],
    [/^boolean$/, variant === 0 ? 'true' : 'false'],
    [/^(timestamp|date)/, `2026-01-0${digit}`],
    [/^time /, `0${digit}:00`],
    [/^interval$/, `${digit} day`],
    [/^bytea$/, String.raw`\x0` + digit],
    [/^jsonb?$/, '{}'],
    [/range$/, 'empty'],
    [/^(inet|cidr)$/, `127.0.0.${digit}`],
    [/tsvector$/, 'ab'[variant]!.repeat(tenant)],
  ];
  const text = known.find(([pattern]) => pattern.test(type))?.[1];
  return text === undefined ? 'null' : `'${text}'::${type}`;
}
