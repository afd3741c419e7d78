import { join } from 'node:path';
import type { Command } from 'commander';
import { realWorld as world } from '#platform/time';
import { loadDemo } from '../demo.ts';
import { asOwner, findInstallation } from '../installation.ts';
import { chainKeysOf } from '../log-keys.ts';
import { group, installationCommand, print, type CommonOptions } from '../options.ts';
import { openServices } from '../services.ts';

/** `motcua demo load`: what `bin/start` does when it is not told `--no-demo`. */
export const demoLoad = (): Command =>
  group('demo', 'The demo province.', [
    installationCommand('load', 'Loads the demo province where it is missing; tells its accounts.').action(run),
  ]);

async function run(options: CommonOptions): Promise<void> {
  const installation = await findInstallation(options.data);
  const keys = await chainKeysOf(installation.keys.chain);
  const services = await openServices(installation.folder);
  const secrets = join(installation.folder, 'secrets');
  const say = (line: string) => console.error(line);
  const accounts = await asOwner(installation, (owner) => loadDemo({ owner, world, keys, services, secrets, say }));
  print(
    { accounts },
    accounts.map(({ role, user, password }) => [role, user, password].join('\t')),
    options,
  );
}
