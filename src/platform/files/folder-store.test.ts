import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { Temporal } from '#platform/time';
import { fileStoreContract } from './file-store.contract.ts';
import { FileExists, fileKey, folderStore } from './index.ts';

const root = await mkdtemp(join(tmpdir(), 'motcua-files-'));
afterAll(() => rm(root, { recursive: true, force: true }));

fileStoreContract('a folder', async () => folderStore(join(root, 'contract')));

const at = Temporal.Instant.from('2026-10-31T17:30:00Z');
const some = async function* (text: string) {
  yield Buffer.from(text);
};

test('the key has the month in Vietnam and nothing of the file', () => {
  const id = newId();
  expect(fileKey(3, at, id)).toBe(`3/2026/11/${id}`);
});

test('others on the machine can read neither file nor folder', async () => {
  const home = join(root, 'private');
  const key = fileKey(1, at, newId());
  await folderStore(home).put(key, some('x'));
  expect((await stat(join(home, key))).mode & 0o777).toBe(0o600);
  expect((await stat(join(home, '1'))).mode & 0o077).toBe(0);
});

test('of two writers to one key one wins, and the file is whole', async () => {
  const store = folderStore(join(root, 'race'));
  const key = fileKey(1, at, newId());
  const ends = await Promise.allSettled(['one', 'two', 'three'].map((text) => store.put(key, some(text))));
  expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
  for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(FileExists);
});

test('a deletion also takes the rest that a killed process left, and breaks a writer who is still at it', async () => {
  const home = join(root, 'rest');
  const store = folderStore(home);
  const key = fileKey(1, at, newId());
  await store.put(key, some('x'));
  await store.delete(key);
  await writeFile(join(home, `${key}.part`), 'half');
  await expect(store.put(key, some('y'))).rejects.toThrow(FileExists);
  await store.delete(key);
  const slow = store.put(
    key,
    slowly(() => store.delete(key)),
  );
  await expect(slow).rejects.toThrow(/ENOENT/);
  expect(await readdir(join(home, '1/2026/11'))).toEqual([]);
});

async function* slowly(meanwhile: () => Promise<void>) {
  yield Buffer.from('half');
  await meanwhile();
  yield Buffer.from('whole');
}

test('a folder that cannot be written says so', async () => {
  await writeFile(join(root, 'a-file'), '');
  await expect(folderStore(join(root, 'a-file')).check()).rejects.toThrow(/EEXIST|ENOTDIR/);
});
