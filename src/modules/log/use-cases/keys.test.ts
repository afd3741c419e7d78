import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { TenantId } from '#platform/database';
import { ChainKeys, commitment, keyFiles, loadChainKeys, loadSealKeys, makeMissingKeys, SealKeys } from '../index.ts';
import { freshFolder } from '../testing/scratch.ts';

const folder = await freshFolder();
const bytes = (key: { export(): Buffer }) => key.export().toString('hex');
const one = 1 as TenantId;

test('missing keys are made once, for their owner alone', async () => {
  const files = keyFiles(folder);
  await Promise.all([makeMissingKeys(files), makeMissingKeys(files)]);
  const before = await readFile(files.chain, 'utf8');
  await makeMissingKeys(files);
  expect(await readFile(files.chain, 'utf8')).toBe(before);
  expect(await readFile(files.seal, 'utf8')).not.toBe(before);
  expect((await stat(files.seal)).mode & 0o777).toBe(0o600);
  expect(bytes((await loadChainKeys(files)).entry(one))).toMatch(/^[0-9a-f]{64}$/);
  expect(bytes((await loadSealKeys(files)).seal(one))).toMatch(/^[0-9a-f]{64}$/);
});

test('a key that others can read, that is none, or that is not there is refused', async () => {
  const files = keyFiles(await freshFolder());
  await expect(loadChainKeys(files)).rejects.toThrow(/ENOENT/);
  await makeMissingKeys(files);
  await chmod(files.chain, 0o644);
  await expect(loadChainKeys(files)).rejects.toThrow(/read by others/);
  await writeFile(files.seal, 'abc');
  await expect(loadSealKeys(files)).rejects.toThrow(/32 bytes in hex/);
});

test('the environment may name other files', () => {
  expect(keyFiles('/d')).toEqual({ chain: '/d/keys/chain.key', seal: '/d/keys/seal.key' });
  const env = { MOTCUA_LOG_KEY_FILE: '/k/a', MOTCUA_LOG_SEAL_KEY_FILE: '/k/b' };
  expect(keyFiles('/d', env)).toEqual({ chain: '/k/a', seal: '/k/b' });
});

test('every province and every use has a key of its own', () => {
  const master = new Uint8Array(32).fill(5);
  const keys = new ChainKeys(master);
  const all = [keys.entry(one), keys.entry(2 as TenantId), keys.input(one), new SealKeys(master).seal(one)].map(bytes);
  expect(new Set(all).size).toBe(4);
  expect(bytes(new ChainKeys(master).entry(one))).toBe(all[0]);
  expect(inspect(keys, { depth: 9, showHidden: true })).not.toMatch(/05, ?05|5, ?5/);
});

test('a commitment is the same for equal values whatever their order, and for one salt only', () => {
  const salt = new Uint8Array(16).fill(9);
  expect(commitment(salt, { a: 1, b: 'x' })).toBe(commitment(salt, { b: 'x', a: 1 }));
  expect(commitment(salt, { a: 1 })).not.toBe(commitment(salt, { a: 2 }));
  expect(commitment(new Uint8Array(16), { a: 1 })).not.toBe(commitment(salt, { a: 1 }));
  expect(commitment(salt, null)).toMatch(/^[0-9a-f]{64}$/);
});
