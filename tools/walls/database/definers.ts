import type { Tx } from '#platform/database';
import type { Fault } from '../fault.ts';
import { routines, type Routine } from './catalogue.ts';
import { answerWithoutTenant, workersOwn } from './exceptions.ts';

const wall = 'definers';
const remedy = "call platform.give_to_definer('schema.function(types)', '<roles that may call it>')";

/** The few functions that look past the policies: owned by the definer, path fixed, called by named roles, tenant named. */
export async function definers(tx: Tx): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const routine of await routines(tx)) {
    const add = (what: string, how = remedy) => faults.push({ wall, where: routine.name, what, remedy: how });
    if (!routine.definer) {
      if (routine.owner === 'motcua_definer') add('belongs to the definer but runs as its caller', 'write `security definer`');
      continue;
    }
    if (routine.owner !== 'motcua_definer') add(`runs with the rights of ${routine.owner}`);
    if (routine.everybody) add('may be called by everybody');
    if (!fixedPath(routine)) add('has no fixed search_path', 'write `set search_path = pg_catalog`');
    const free = routine.name in answerWithoutTenant || routine.name in workersOwn;
    if (!free && !/\bplatform\.tenant\(\)/.test(routine.text))
      add('does not ask for the tenant', 'compare tenant_id with platform.tenant()');
  }
  return [...faults, ...(await members(tx))];
}

/** `pg_temp` first or left out would let a caller's temporary table stand before the real one; `pg_catalog` alone is safe. */
const fixedPath = ({ settings }: Routine) => settings.some((setting) => /^search_path=("?[a-z_]+"?(, ?)?)+$/.test(setting));

/** Since PostgreSQL 16 whoever makes a role stays its administrator; without inheriting or taking it on, that is no gap. */
async function members(tx: Tx): Promise<Fault[]> {
  const found = await tx<{ name: string; what: string }[]>`
    select m.member::regrole::text as name, 'is a member of motcua_definer' as what from pg_auth_members m
    where m.roleid = 'motcua_definer'::regrole
      and coalesce((to_jsonb(m) ->> 'inherit_option')::boolean or (to_jsonb(m) ->> 'set_option')::boolean, true)
    union all
    select r.rolname, 'may do more than a plain role' from pg_roles r
    where (r.rolname in ('motcua_web', 'motcua_worker', 'motcua_definer')
        or pg_has_role(r.oid, 'motcua_web', 'member') or pg_has_role(r.oid, 'motcua_worker', 'member'))
      and not pg_has_role(r.oid, (select datdba from pg_database where datname = current_database()), 'member')
      and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
    order by 1`;
  return found.map(({ name, what }) => ({ wall, where: name, what, remedy: 'take the right from it' }));
}
