import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { FileExists, FileMissing, type FileStore } from '#platform/files';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** How long somebody else may take to write the same small file. */
const PATIENCE = { tries: 100, milliseconds: 50 };

/**
 * Puts the bytes under the key, or gives those that are there: of two who draw the same paper at once one writes, and both
 * get what was written. What a killed process left unfinished is taken away.
 */
export async function storeOnce(files: FileStore, key: string, bytes: Buffer, patience = PATIENCE): Promise<Buffer> {
  if (await put(files, key, bytes)) return bytes;
  for (let n = 0; n < patience.tries; n++) {
    const there = await read(files, key);
    if (there) return there;
    await wait(patience.milliseconds);
  }
  await files.delete(key);
  if (await put(files, key, bytes)) return bytes;
  throw new Error(`the paper ${key} cannot be stored: its place is taken and gives nothing`);
}

/** The bytes, or undefined where there are none. Papers are small: they are held in memory. */
export const read = (files: FileStore, key: string): Promise<Buffer | undefined> =>
  files.get(key).then(buffer, (fault: unknown) => {
    if (fault instanceof FileMissing) return undefined;
    throw fault;
  });

const put = (files: FileStore, key: string, bytes: Buffer): Promise<boolean> =>
  files.put(key, one(bytes)).then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof FileExists) return false;
      throw fault;
    },
  );

async function* one(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
