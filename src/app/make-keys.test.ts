import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { act, append, emptyChain, keyFiles, loadChainKeys } from '#modules/log';
import { newId } from '#platform/ids';
import { ok } from '#platform/results';
import { freshDatabase } from '#platform/testing';
import { realWorld as world } from '#platform/time';
import { makeKeys } from './make-keys.ts';

const db = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'motcua-keys-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const files = keyFiles(folder);

test('a new installation gets its keys, and a second start keeps them', async () => {
  await makeKeys(db.owner, files);
  await makeKeys(db.owner, files);
  expect(await loadChainKeys(files)).toBeDefined();
});

test('where a log exists, a lost key is a fault and is not replaced', async () => {
  const keys = await loadChainKeys(files);
  const actor = { kind: 'system' as const, id: 'test' };
  const request = { tenant: db.other, actor, key: newId(), name: 'test.note', input: null };
  await act({ sql: db.web, world, keys }, request, async (tx) => {
    const fact = {
      tenant: db.other,
      subject: { kind: 'dossier' as const, id: newId() },
      kind: 'test.noted',
      at: world.now(),
      actor,
      data: null,
    };
    await append(tx, { keys, world }, emptyChain, fact);
    return ok(null);
  });
  await rm(files.seal);
  await expect(makeKeys(db.owner, files)).rejects.toThrow(/seal\.key is missing, but the database has a log/);
  await expect(loadChainKeys({ chain: files.seal })).rejects.toThrow();
});
