import type { Command } from 'commander';
import { migrate } from '#platform/database';
import { asOwner, findInstallation } from '../installation.ts';
import { ensureLogins } from '../logins.ts';
import { makeKeys } from '../make-keys.ts';
import { installationCommand, print, type CommonOptions } from '../options.ts';
import { migrations } from '../places.ts';

/** `motcua migrate`: brings the database to this version; makes the plain log-in roles and the keys that are missing. */
export const migrateCommand = (): Command =>
  installationCommand('migrate', 'Runs what is pending of the migrations; makes log-in roles and keys that are missing.').action(run);

async function run(options: CommonOptions): Promise<void> {
  const installation = await findInstallation(options.data);
  const ran: string[] = [];
  await asOwner(installation, async (owner) => {
    await migrate(owner, migrations, (name) => ran.push(name));
    const given = process.env.DATABASE_URL && process.env.DATABASE_WORKER_URL;
    if (!given) await ensureLogins(owner, installation.ownerUrl, installation.folder);
    await makeKeys(owner, installation.keys);
  });
  print({ migrations: ran }, ran.length > 0 ? ran : ['nothing was pending'], options);
}
