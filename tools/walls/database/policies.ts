import type { Tx } from '#platform/database';
import type { Fault } from '../fault.ts';
import { tables } from './catalogue.ts';
import { withoutTenant } from './exceptions.ts';

const wall = 'row level security';
const remedy = "call platform.fence('schema.table', '<web rights>', '<worker rights>')";

interface Policy {
  oid: number;
  name: string;
  command: string;
  permissive: boolean;
  roles: string[];
  using: string | null;
  check: string | null;
}

/** Row-level security is on and forced, one policy holds every command to the tenant, and no policy opens what it closed. */
export async function policies(tx: Tx): Promise<Fault[]> {
  const all = await tx<Policy[]>`
    select polrelid::integer as oid, polname as name, polcmd::text as command, polpermissive as permissive,
      array(select case when r = 0 then 'public' else pg_get_userbyid(r)::text end from unnest(polroles) r) as roles,
      pg_get_expr(polqual, polrelid) as "using", pg_get_expr(polwithcheck, polrelid) as "check"
    from pg_policy order by polname`;
  return (await tables(tx))
    .filter((table) => !(table.name in withoutTenant))
    .flatMap((table) => {
      const faults: Fault[] = [];
      const add = (what: string) => faults.push({ wall, where: table.name, what, remedy });
      const own = all.filter((policy) => policy.oid === table.oid);
      if (!table.enabled) add('has no row level security');
      else if (!table.forced) add('does not force row level security on its owner');
      if (!own.some(isFence)) add('has no policy that holds all commands to the tenant');
      for (const policy of own) if (opens(policy)) add(`policy ${policy.name} shows rows of other tenants`);
      return faults;
    });
}

/** The exact text in which PostgreSQL gives back what platform.fence wrote. */
const fence = '(tenant_id = platform.tenant())';

const isFence = (policy: Policy) =>
  policy.command === '*' && policy.roles.includes('public') && policy.using === fence && policy.check === fence;

/** Permissive policies are joined by `or`: one that is wider than the fence makes a gap in it. */
function opens(policy: Policy): boolean {
  if (!policy.permissive || isFence(policy)) return false;
  const definersOwn = policy.command === 'r' && policy.roles.every((role) => role === 'motcua_definer');
  return !definersOwn && !(narrows(policy.using) && narrows(policy.check));
}

const narrows = (expression: string | null) => expression === null || expression === fence || expression.startsWith(`(${fence} AND `);
