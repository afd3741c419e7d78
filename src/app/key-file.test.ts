import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ensureKey, readKey } from './key-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'motcua-keys-'));
afterAll(() => rm(folder, { recursive: true }));

describe('key files', () => {
  test('a key is made once, private, and stays', async () => {
    const file = join(folder, 'keys/log');
    await ensureKey(file);
    const first = await readFile(file, 'utf8');
    await ensureKey(file);
    expect(await readFile(file, 'utf8')).toBe(first);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
    expect(await readKey(file)).toHaveLength(32);
  });

  test('a key that everybody may read is refused', async () => {
    const file = join(folder, 'open');
    await ensureKey(file);
    await chmod(file, 0o604);
    await expect(readKey(file)).rejects.toThrow(/open to everybody/);
  });

  test('a missing or damaged key is told in words', async () => {
    await expect(readKey(join(folder, 'none'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
    await writeFile(join(folder, 'short'), 'abc', { mode: 0o600 });
    await expect(readKey(join(folder, 'short'))).rejects.toThrow(/64 hexadecimal digits/);
  });
});
