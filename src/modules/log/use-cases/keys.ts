import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ChainKeys, SealKeys } from '../domain/keys.ts';

export interface KeyFiles {
  chain: string;
  seal: string;
}

/** Where the keys are: `DIR/keys`, unless `MOTCUA_LOG_KEY_FILE` or `MOTCUA_LOG_SEAL_KEY_FILE` names a file. */
export function keyFiles(dataFolder: string, env: Record<string, string | undefined> = {}): KeyFiles {
  return {
    chain: env['MOTCUA_LOG_KEY_FILE'] || join(dataFolder, 'keys', 'chain.key'),
    seal: env['MOTCUA_LOG_SEAL_KEY_FILE'] || join(dataFolder, 'keys', 'seal.key'),
  };
}

/**
 * Makes the keys that are missing (32 random bytes in hex, mode 0600). For the owner's process alone: a web or worker
 * that made its own would write a log that nobody else can verify.
 */
export async function makeMissingKeys(files: KeyFiles): Promise<void> {
  for (const file of [files.chain, files.seal]) await makeMissing(file);
}

/** For web, worker and command line. Throws when the file is missing, is no key or can be read by others. */
export const loadChainKeys = async (files: Pick<KeyFiles, 'chain'>): Promise<ChainKeys> => new ChainKeys(await load(files.chain));

/** For the worker and the command line; the web must not call this. Throws as `loadChainKeys` does. */
export const loadSealKeys = async (files: Pick<KeyFiles, 'seal'>): Promise<SealKeys> => new SealKeys(await load(files.seal));

async function load(file: string): Promise<Uint8Array> {
  const { mode } = await stat(file);
  if (mode & 0o007) throw new Error(`log key ${file} can be read by others; give it mode 0600`);
  const text = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`log key ${file} is not 32 bytes in hex`);
  return new Uint8Array(Buffer.from(text, 'hex'));
}

async function makeMissing(file: string): Promise<void> {
  if (await stat(file).catch(() => undefined)) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  await handle.writeFile(`${randomBytes(32).toString('hex')}\n`);
  await handle.sync();
  await handle.close();
  await chmod(draft, 0o600);
  // A link appears whole or not at all, and never replaces a key that another process made meanwhile.
  await link(draft, file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault;
  });
  await rm(draft);
}
