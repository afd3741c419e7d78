import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { FileExists, FileMissing, type FileStore } from './file-store.ts';

/** What every file store promises. Call it in the test file of each implementation. */
export function fileStoreContract(kind: string, make: () => Promise<FileStore>): void {
  describe(`${kind} as a file store`, () => {
    let store: FileStore;
    beforeAll(async () => void (store = await make()));
    const key = () => `1/2026/11/${newId()}`;
    const read = async (of: string, range?: { start: number; end: number }) => buffer(await store.get(of, range));

    test('gives back the bytes that were put, and says how many and their SHA-256', async () => {
      const [at, bytes] = [key(), randomBytes(300_000)];
      const stored = await store.put(at, inPieces(bytes, 7_001));
      expect(stored).toEqual({ bytes: 300_000, sha256: createHash('sha256').update(bytes).digest('hex') });
      expect((await read(at)).equals(bytes)).toBe(true);
      expect(await store.head(at)).toEqual({ bytes: 300_000 });
    });

    test('gives a part, both ends included, and no more than there is', async () => {
      const at = key();
      await store.put(at, inPieces(Buffer.from('0123456789'), 3));
      expect(String(await read(at, { start: 2, end: 4 }))).toBe('234');
      expect(String(await read(at, { start: 8, end: 99 }))).toBe('89');
    });

    test('stores a file of no bytes', async () => {
      const at = key();
      expect(await store.put(at, inPieces(Buffer.alloc(0), 1))).toMatchObject({ bytes: 0 });
      expect(await store.head(at)).toEqual({ bytes: 0 });
    });

    test('never overwrites', async () => {
      const at = key();
      await store.put(at, inPieces(Buffer.from('first'), 2));
      await expect(store.put(at, inPieces(Buffer.from('second'), 2))).rejects.toThrow(FileExists);
      expect(String(await read(at))).toBe('first');
    });

    test('keeps nothing of a stream that breaks, and the key stays free', async () => {
      const at = key();
      await expect(store.put(at, broken())).rejects.toThrow('the line went dead');
      expect(await store.head(at)).toBeNull();
      await expect(store.get(at)).rejects.toThrow(FileMissing);
      expect(await store.put(at, inPieces(Buffer.from('again'), 5))).toMatchObject({ bytes: 5 });
    });

    test('deletes, also what is not there', async () => {
      const at = key();
      await store.put(at, inPieces(Buffer.from('x'), 1));
      await store.delete(at);
      await store.delete(at);
      expect(await store.head(at)).toBeNull();
    });

    test('takes only its own kind of key', async () => {
      for (const bad of ['../secret', '1/2026/11/../../../etc/passwd', `/1/2026/11/${newId()}`, `1/2026/11/${newId()}\n`, 'x', '']) {
        for (const act of [() => store.get(bad), () => store.put(bad, broken()), () => store.head(bad), () => store.delete(bad)]) {
          await expect((async () => act())(), bad).rejects.toThrow(RangeError);
        }
      }
    });

    test('keeps many writers apart', async () => {
      const files = Array.from({ length: 8 }, (_, n) => ({ at: key(), bytes: Buffer.alloc(50_000, n) }));
      await Promise.all(files.map((file) => store.put(file.at, inPieces(file.bytes, 999))));
      for (const file of files) expect((await read(file.at)).equals(file.bytes)).toBe(true);
    });

    test('says that it can be written', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(100_000, 1);
  throw new Error('the line went dead');
}
