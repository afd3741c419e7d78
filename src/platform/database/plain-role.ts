import type { Sql } from './connect.ts';

/**
 * Throws unless the connection is a plain role: row-level policies do not bind a superuser or a role with BYPASSRLS,
 * and the owner of the tables could switch them off. The web and the worker call this before they listen.
 */
export async function refuseMightyRole(sql: Sql): Promise<void> {
  const [role] = await sql<{ name: string; mighty: boolean; owner: boolean }[]>`
    select current_user as name, r.rolsuper or r.rolbypassrls as mighty,
      exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'platform' and pg_has_role(r.oid, c.relowner, 'member')) as owner
    from pg_roles r where r.rolname = current_user`;
  if (!role) throw new Error('the database does not know its own user');
  if (role.mighty) throw new Error(`database role "${role.name}" is a superuser or has BYPASSRLS; use a plain role`);
  if (role.owner) throw new Error(`database role "${role.name}" owns the tables; use the plain role that "migrate" makes`);
}
