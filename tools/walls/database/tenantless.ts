import { inTenant, type Sql, type TenantId, type Tx } from '#platform/database';
import type { Fault } from '../fault.ts';
import { relations } from './catalogue.ts';
import { answerWithoutTenant } from './exceptions.ts';
import { argumentLists, materialOf } from './plausible.ts';

/** Something that can be asked for rows: a table, a view, or a function that looks past the policies. */
export interface Askable {
  name: string;
  kind: 'table' | 'view' | 'function';
  /** Queries that count its rows; a function has one for each list of arguments. */
  queries: string[];
}

/** All that the catalogue of the database has to ask, except what may answer without a tenant. */
export async function askables(owner: Sql, tenants: TenantId[]): Promise<Askable[]> {
  return inTenant(owner, tenants[0]!, async (tx) => {
    const found: Askable[] = (await relations(tx))
      .filter((relation) => relation.kind !== 'S')
      .map(({ name, kind }) => ({
        name,
        kind: kind === 'r' || kind === 'p' ? 'table' : 'view',
        queries: [`select count(*) as n from ${name}`],
      }));
    return [...found, ...(await functions(tx, tenants))].filter((each) => !(each.name in answerWithoutTenant));
  });
}

/** Functions that run as their caller see what the caller's tables show; only those of a definer are asked by themselves. */
async function functions(tx: Tx, tenants: TenantId[]): Promise<Askable[]> {
  const rows = await tx<{ name: string; schema: string; types: string[] }[]>`
    select n.nspname || '.' || p.proname as name, n.nspname as schema,
      array(select format_type(t, null) from unnest(p.proargtypes) t) as types
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and p.prokind = 'f' and n.nspname !~ '^(pg_|information_schema)' order by 1`;
  const found: Askable[] = [];
  for (const { name, schema, types } of rows) {
    const lists = argumentLists(types, await materialOf(tx, schema, tenants));
    found.push({ name, kind: 'function', queries: lists.map((list) => call(name, types, list)) });
  }
  return found;
}

/** A scalar counts when it says anything: null, 0, false and the empty text are no rows. */
function call(name: string, types: string[], list: (string | null)[]): string {
  const values = list.map((value, at) => `${value === null ? 'null' : `'${value.replaceAll("'", "''")}'`}::${types[at]}`);
  return `select count(*) as n from ${name}(${values.join(', ')}) r where not (r is null) and r::text not in ('0', 'f', 'false', '')`;
}

/** Asks one query and answers its count. */
export type Ask = (query: string) => Promise<{ n: number }[]>;

export const askOf =
  (sql: Sql): Ask =>
  (query) =>
    sql.unsafe<{ n: number }[]>(query);

export const askWithin =
  (sql: Sql, tenant: TenantId): Ask =>
  (query) =>
    inTenant(sql, tenant, (tx) => tx.unsafe<{ n: number }[]>(query));

/** Most rows that any of the queries finds; 0 where the role may not ask at all. */
export async function mostRows(ask: Ask, { queries }: Askable): Promise<number> {
  let most = 0;
  for (const query of queries) {
    try {
      most = Math.max(most, (await ask(query))[0]!.n);
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw new Error(`${query}: ${(error as Error).message}`, { cause: error });
      return most; // no right to ask is the best of answers
    }
  }
  return most;
}

/** What the role sees though no tenant is set: each is a fault. */
export async function tenantless(ask: Ask, askable: Askable[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const each of askable) {
    const { name, kind } = each;
    const rows = await mostRows(ask, each);
    if (rows === 0) continue;
    const remedy = {
      table: "call platform.fence('schema.table', …)",
      view: 'create it with (security_invoker = true) over fenced tables',
      function: 'compare tenant_id with platform.tenant() inside it',
    }[kind];
    faults.push({ wall: 'no tenant, no rows', where: name, what: `the ${kind} answers with ${rows} rows though no tenant is set`, remedy });
  }
  return faults;
}
