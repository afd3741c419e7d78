import { join } from 'node:path';
import { keyFiles } from '#modules/log';
import { connect, migrate } from '#platform/database';
import { realWorld } from '#platform/time';
import type { SupervisorConfig } from '../config.ts';
import { loadDemo, type Account } from '../demo.ts';
import { chainKeysOf } from '../log-keys.ts';
import { ensureLogins } from '../logins.ts';
import { makeKeys } from '../make-keys.ts';
import { migrations } from '../places.ts';
import { openServices } from '../services.ts';

export interface PrepareOptions {
  folder: string;
  ownerUrl: string;
  config: SupervisorConfig;
  demo: boolean;
  say: (line: string) => void;
}

export interface Prepared {
  webUrl: string;
  workerUrl: string;
  logKeyFile: string;
  sealKeyFile: string;
  accounts: Account[];
}

/** Brings database, roles, keys and demo data to where the processes can be started. What is there stays. */
export async function prepare({ folder, ownerUrl, config, demo, say }: PrepareOptions): Promise<Prepared> {
  const owner = connect(ownerUrl, { max: 2, name: 'motcua start' });
  try {
    await migrate(owner, migrations, (name) => say(`migration ${name}`));
    const given = { web: config.DATABASE_URL, worker: config.DATABASE_WORKER_URL };
    const logins = given.web && given.worker ? undefined : await ensureLogins(owner, ownerUrl, folder);
    const keys = keyFiles(folder, config);
    await makeKeys(owner, keys);
    const demoDeps = async () => ({
      keys: await chainKeysOf(keys.chain),
      services: await openServices(folder),
      secrets: join(folder, 'secrets'),
    });
    const accounts = demo ? await loadDemo({ owner, world: realWorld, say, ...(await demoDeps()) }) : [];
    return {
      webUrl: given.web ?? logins!.web,
      workerUrl: given.worker ?? logins!.worker,
      logKeyFile: keys.chain,
      sealKeyFile: keys.seal,
      accounts,
    };
  } finally {
    await owner.end({ timeout: 1 });
  }
}
