import type { Tx } from '#platform/database';
import type { Fault } from '../fault.ts';
import { relations } from './catalogue.ts';
import { workerWrites } from './exceptions.ts';

const wall = 'rights';
const roles = ['motcua_web', 'motcua_worker', 'motcua_definer'] as const;
type Right = { role: (typeof roles)[number]; oid: number; privilege: string };

/** Beyond select, insert, update and delete nobody but the owner may do anything to a table. */
const never = ['TRUNCATE', 'REFERENCES', 'TRIGGER'];
const writes = ['INSERT', 'UPDATE', 'DELETE'];

/** What the plain roles may not do, whatever a migration granted. */
export async function rights(tx: Tx): Promise<Fault[]> {
  const held = await tx<Right[]>`
    select r.role, c.oid::integer as oid, p.privilege
    from unnest(${roles as unknown as string[]}::text[]) r (role), unnest(${[...never, ...writes]}::text[]) p (privilege), pg_class c
    where c.relkind in ('r', 'p', 'v') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      and (has_table_privilege(r.role, c.oid, p.privilege)
        or p.privilege in ('INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege(r.role, c.oid, p.privilege))`;
  const names = new Map((await relations(tx)).map((relation) => [relation.oid, relation.name]));
  const faults = held.flatMap((right) => {
    const name = names.get(right.oid);
    return name && forbidden(right, name) ? [fault(name, right.role, right.privilege.toLowerCase())] : [];
  });
  return [...faults, ...(await creators(tx))];
}

/** Written once: neither the web nor the worker may ever change what stands in these. */
const addedOnly = /^log\.(entry|sealed|day_root|act_key|act_answer)$/;
/** What the sealer and the followers write; the web adds to the log before it, never to these. */
const workersLog = /^log\.(sealed|seal_head|day_root|follower)$/;

function forbidden({ role, privilege }: Right, name: string): boolean {
  const web = role === 'motcua_web';
  if (never.includes(privilege) || role === 'motcua_definer') return true;
  if (name.startsWith('platform.')) return web || !(name in workerWrites);
  if (web && name.startsWith('log.')) return privilege !== 'INSERT' || workersLog.test(name);
  return addedOnly.test(name) && privilege !== 'INSERT';
}

const fault = (where: string, role: string, right: string): Fault => ({
  wall,
  where,
  what: `${role} has the right to ${right}`,
  remedy: "grant only what the module does; the log is only added to, the tenants are the operator's",
});

async function creators(tx: Tx): Promise<Fault[]> {
  const found = await tx<{ role: string; place: string }[]>`
    select r.role, 'schema ' || n.nspname as place from unnest(${roles as unknown as string[]}::text[]) r (role), pg_namespace n
    where n.nspname !~ '^pg_' and has_schema_privilege(r.role, n.oid, 'CREATE')
    union all
    select r.role, 'database' from unnest(${roles as unknown as string[]}::text[]) r (role)
    where has_database_privilege(r.role, current_database(), 'CREATE')
    order by 1, 2`;
  return found.map(({ role, place }) => fault(place, role, 'create objects'));
}
