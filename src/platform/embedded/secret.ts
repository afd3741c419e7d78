import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret `name` of a folder (0700), made at the first call: 32 letters, digits, `_` or `-`, in a file of mode 0600.
 * Two processes that make it at once get the same one.
 */
export async function secret(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known) return known;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const growing = `${file}.${process.pid}`;
  await writeFile(growing, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    await link(growing, file); // whole or not at all, and never over another's
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    await rm(growing, { force: true });
  }
  return readFile(file, 'utf8');
}
