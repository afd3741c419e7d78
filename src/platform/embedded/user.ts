import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * PostgreSQL refuses to run as root. As root the server therefore runs as `nobody` (65534 on every Linux we know);
 * an ordinary user runs it as himself.
 */
export function databaseUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
}

/** Whether somebody who owns nothing can reach this existing folder: every folder above it lets others pass. */
export async function reachableBy(folder: string, user = databaseUser()): Promise<boolean> {
  if (!user) return true;
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at);
    const passes = found.uid === user.uid ? found.mode & 0o100 : found.gid === user.gid ? found.mode & 0o010 : found.mode & 0o001;
    if (!passes) return false;
    if (at === dirname(at)) return true;
  }
}

/** Spawn options that give a child to the database's user, in a folder which that user can enter. */
export const privateTo = (user = databaseUser()) => (user ? { ...user, cwd: '/' } : { cwd: '/' });
