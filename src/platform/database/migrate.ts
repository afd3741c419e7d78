import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Sql } from './connect.ts';

interface Migration {
  name: string;
  text: string;
  digest: string;
}

async function onDisk(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applied(sql: Sql): Promise<Map<string, string>> {
  const [found] = await sql<{ there: string | null }[]>`select to_regclass('platform.migration')::text as there`;
  if (!found?.there) return new Map();
  const rows = await sql<{ name: string; digest: string }[]>`select name, digest from platform.migration`;
  return new Map(rows.map((row) => [row.name, row.digest]));
}

/** Names of the migrations in `folder` that this database has not run yet, in order. */
export async function pendingMigrations(sql: Sql, folder: string): Promise<string[]> {
  const done = await applied(sql);
  return (await onDisk(folder)).filter((migration) => !done.has(migration.name)).map((migration) => migration.name);
}

/**
 * Runs what is pending, each file in a transaction of its own, forward only. `sql` is the owner's.
 * Throws when a file that ran has changed since (history is not rewritten, a new file is added), and when the database
 * has run one that is not here: an older program must not write into a newer schema.
 */
export async function migrate(sql: Sql, folder: string, report: (name: string) => void = () => {}): Promise<void> {
  const done = await applied(sql);
  const known = await onDisk(folder);
  const unknown = [...done.keys()].find((name) => !known.some((migration) => migration.name === name));
  if (unknown) throw new Error(`the database has migration ${unknown}, which this version does not know; use the newer version`);
  for (const migration of known) {
    const before = done.get(migration.name);
    if (before === migration.digest) continue;
    if (before) throw new Error(`migration ${migration.name} has changed since it ran`);
    report(migration.name);
    await sql.begin(async (tx) => {
      await tx.unsafe(`set local lock_timeout = '10s'`);
      await tx.unsafe(migration.text);
      await tx`insert into platform.migration (name, digest) values (${migration.name}, ${migration.digest})`;
    });
  }
}
