import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from './fault.ts';

/** Reads a key of 32 bytes that stands in a file as 64 hexadecimal digits. Others must not be able to read the file. */
export async function readKey(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch((fault: NodeJS.ErrnoException) => {
    throw new Fault(`the key file ${file} cannot be read (${fault.code})`);
  });
  if (found.mode & 0o007) throw new Fault(`the key file ${file} is open to everybody; chmod 600 it`);
  const text = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Fault(`the key file ${file} does not hold 64 hexadecimal digits`);
  return new Uint8Array(Buffer.from(text, 'hex'));
}

/** Makes the key when the file is missing. A key that is lost cannot be replaced: the log could not be verified. */
export async function ensureKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
}
