import { execFile } from 'node:child_process';
import { chown, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { databaseUser, privateTo } from './user.ts';

const run = promisify(execFile);

/** Makes the cluster when there is none. A half-made one (it has no PG_VERSION) is made anew. */
export async function ensureCluster(native: string, cluster: string, rootPassword: string, signal?: AbortSignal): Promise<void> {
  if (await stat(join(cluster, 'PG_VERSION')).catch(() => undefined)) return;
  const user = databaseUser();
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { mode: 0o700 });
  if (user) await chown(cluster, user.uid, user.gid);
  const handed = `${cluster}.password`;
  await writeFile(handed, rootPassword, { mode: 0o600 });
  if (user) await chown(handed, user.uid, user.gid);
  try {
    // C.UTF-8 with ICU: with plain C, pg_trgm drops every Vietnamese letter.
    const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi'];
    const rest = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${handed}`, '--data-checksums', '--no-sync'];
    await run(join(native, 'bin/initdb'), ['-D', cluster, ...locale, ...rest], { ...privateTo(), ...(signal ? { signal } : {}) });
  } catch (fault) {
    await rm(cluster, { recursive: true, force: true });
    throw new Error(`initdb failed: ${(fault as { stderr?: string }).stderr?.trim() ?? fault}`, { cause: fault });
  } finally {
    await rm(handed, { force: true });
  }
}
