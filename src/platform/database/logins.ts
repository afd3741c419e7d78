import type { Sql } from './connect.ts';

/** Names of the log-in roles of this database: roles belong to the whole cluster, so the database's name is in them. */
export async function loginNames(owner: Sql): Promise<{ web: string; worker: string }> {
  const [row] = await owner<{ name: string }[]>`select current_database() as name`;
  return { web: `${row!.name}_web_login`, worker: `${row!.name}_worker_login` };
}

/**
 * Makes the two plain log-in roles, or sets their passwords. They own nothing and inherit from the group roles
 * `motcua_web` and `motcua_worker`, to which the migrations grant.
 */
export async function makeLogins(owner: Sql, passwords: { web: string; worker: string }): Promise<{ web: string; worker: string }> {
  const names = await loginNames(owner);
  for (const kind of ['web', 'worker'] as const) {
    if (!/^[\w-]+$/.test(passwords[kind])) throw new Error('a role password is made of letters, digits, _ and -');
    const name = `"${names[kind].replaceAll('"', '""')}"`;
    const [known] = await owner`select from pg_roles where rolname = ${names[kind]}`;
    const verb = known ? 'alter' : 'create';
    await owner.unsafe(`${verb} role ${name} login inherit password '${passwords[kind]}'`);
    await owner.unsafe(`grant motcua_${kind} to ${name}`);
  }
  return names;
}
