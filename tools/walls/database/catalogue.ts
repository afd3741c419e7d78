import type { Tx } from '#platform/database';

/** A relation of the product: not PostgreSQL's own and not an extension's. */
export interface Relation {
  oid: number;
  /** `schema.name` */
  name: string;
  schema: string;
  /** r table, p partitioned, v view, m materialised view, S sequence, f foreign table */
  kind: string;
  enabled: boolean;
  forced: boolean;
  options: string[];
}

export const relations = (tx: Tx): Promise<Relation[]> => tx<Relation[]>`
  select c.oid::integer as oid, n.nspname || '.' || c.relname as name, n.nspname as schema, c.relkind::text as kind,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced, coalesce(c.reloptions, '{}') as options
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind not in ('i', 'I', 't', 'c')
    and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
  order by n.nspname collate "C", c.relname collate "C"`;

export const tables = async (tx: Tx): Promise<Relation[]> =>
  (await relations(tx)).filter((relation) => relation.kind === 'r' || relation.kind === 'p');

/** A function or procedure of the product. */
export interface Routine {
  oid: number;
  name: string;
  schema: string;
  /** f function, p procedure, a aggregate, w window */
  kind: string;
  definer: boolean;
  owner: string;
  settings: string[];
  everybody: boolean;
  /** The whole `create function …`; empty for aggregates. */
  text: string;
}

export const routines = (tx: Tx): Promise<Routine[]> => tx<Routine[]>`
  select p.oid::integer as oid, n.nspname || '.' || p.proname as name, n.nspname as schema, p.prokind::text as kind,
    p.prosecdef as definer, pg_get_userbyid(p.proowner) as owner, coalesce(p.proconfig, '{}') as settings,
    exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as everybody,
    case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else '' end as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
  order by n.nspname collate "C", p.proname collate "C", p.oid`;
