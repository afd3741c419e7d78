import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { reachableBy, reachableFolder } from '#platform/embedded';
import { Fault } from '../fault.ts';
import { root } from '../places.ts';

/** Where the data are when nobody says so: in the clone, unless the database's user cannot come there. */
export async function defaultDataFolder(clone = root): Promise<string> {
  if (await reachableBy(clone)) return join(clone, '.data');
  return join('/var/tmp', `motcua-${createHash('sha256').update(clone).digest('hex').slice(0, 12)}`);
}

/**
 * Makes and opens the data folder; answers its real path.
 * @param embedded whether the embedded database's user must reach it too
 */
export async function openDataFolder(path: string, embedded: boolean): Promise<string> {
  try {
    const folder = embedded ? await reachableFolder(path) : await plainFolder(path);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    await refuseForeign(folder);
    for (const name of ['files', 'keys', 'logs', 'secrets']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 });
    return folder;
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    throw new Fault(`the data folder ${path} cannot be used: ${(fault as Error).message}`);
  }
}

async function plainFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  return realpath(path);
}

/** Whoever owns the folder can replace the keys and the secrets in it. */
async function refuseForeign(folder: string): Promise<void> {
  const { uid } = await lstat(folder);
  if (uid !== process.getuid?.()) throw new Fault(`the data folder ${folder} belongs to another user`);
}

/**
 * Takes the folder for this process; answers what gives it back. Refused when another process of this machine has it.
 * The lock is a socket name of the kernel's own (no file): it is gone with the process, however that ends.
 */
export async function lockDataFolder(folder: string): Promise<() => void> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const lock = createServer((connection) => connection.destroy());
  return new Promise((resolve, reject) => {
    lock.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new Fault(`the data folder ${folder} is in use by another bin/start`) : fault),
    );
    lock.listen(`\0motcua/${dev}/${ino}`, () => {
      lock.unref();
      resolve(() => void lock.close());
    });
  });
}
