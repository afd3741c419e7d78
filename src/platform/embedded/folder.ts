import { chmod, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { databaseUser, reachableBy } from './user.ts';

/**
 * The folder's real path, made if needed. The database's user may pass through it whatever the umask is (0711: passing
 * is not listing), if need be by opening this one folder; folders above that were there before are never opened.
 */
export async function reachableFolder(asked: string): Promise<string> {
  const path = resolve(asked);
  const made = await mkdir(path, { recursive: true });
  if (made) for (let at = path; at.startsWith(made); at = dirname(at)) await chmod(at, at === path ? 0o711 : 0o755);
  const home = await realpath(path);
  const { uid, mode } = await stat(home);
  if (databaseUser() && uid === process.getuid?.()) await chmod(home, (mode & 0o777) | 0o011);
  if (!(await reachableBy(home))) throw new Error(`the database's user cannot reach ${home}`);
  return home;
}
