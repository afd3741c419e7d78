import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { assertFileKey, FileExists, FileMissing, type FileStore } from './file-store.ts';

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Files in a folder of this machine or of a shared disk. The folder is made when it is not there. */
export function folderStore(root: string): FileStore {
  const path = (key: string) => {
    assertFileKey(key);
    return join(resolve(root), key);
  };
  return {
    put: (key, stream) => put(path(key), stream),
    get: async (key, range) => {
      const stream = createReadStream(path(key), range ?? {});
      await once(stream, 'open').catch((fault: unknown) => {
        throw isCode(fault, 'ENOENT') ? new FileMissing(key) : fault;
      });
      return stream;
    },
    head: async (key) => {
      const found = await stat(path(key)).catch(unlessMissing);
      return found ? { bytes: found.size } : null;
    },
    delete: async (key) => {
      await Promise.all([rm(unfinished(path(key)), { force: true }), rm(path(key), { force: true })]);
    },
    check: () => check(root),
  };
}

const unfinished = (path: string) => `${path}.part`;

/**
 * The bytes go into `<path>.part`, which only one writer can make; flushed to the disk, it takes its final name. While a
 * writer holds the part, nobody else can come to the name, so that looking first and renaming then overwrites nothing.
 */
async function put(path: string, stream: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string }> {
  const folder = dirname(path);
  await makeFolder(folder);
  const part = await open(unfinished(path), 'wx', FILE_MODE).catch((fault) => {
    throw isCode(fault, 'EEXIST') ? new FileExists(path) : fault;
  });
  try {
    if (await stat(path).catch(unlessMissing)) throw new FileExists(path);
    const written = await write(part, stream);
    await rename(unfinished(path), path);
    await flush(folder);
    return written;
  } catch (fault) {
    await part.close().catch(() => {});
    await rm(unfinished(path), { force: true });
    throw fault;
  }
}

async function write(part: FileHandle, stream: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream) {
    hash.update(chunk);
    bytes += chunk.length;
    await part.writeFile(chunk); // on a handle: goes on where the last write ended
  }
  await part.sync();
  await part.close();
  return { bytes, sha256: hash.digest('hex') };
}

/** A folder that is new is only lasting once the folder above it is flushed. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  if (!first) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) await flush(dirname(at));
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function check(root: string): Promise<void> {
  await mkdir(root, { recursive: true, mode: FOLDER_MODE });
  const probe = join(root, `.probe-${randomUUID()}`);
  const handle = await open(probe, 'wx', FILE_MODE);
  try {
    await handle.writeFile('can this folder be written?');
  } finally {
    await handle.close();
    await rm(probe, { force: true });
  }
}

const isCode = (fault: unknown, code: string): boolean => (fault as NodeJS.ErrnoException | null)?.code === code;

function unlessMissing(fault: unknown): undefined {
  if (!isCode(fault, 'ENOENT')) throw fault;
}
