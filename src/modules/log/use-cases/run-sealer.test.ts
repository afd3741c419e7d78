import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant, inTenantReadOnly, type TenantId } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { realWorld, stagedWorld, type World } from '#platform/time';
import { runSealer, sealOnce } from '../index.ts';
import { chainKeys, freshFolder, makeScratch, sealKeys, writeSome } from '../testing/scratch.ts';
import { appendAnchor, lastAnchor } from './anchor.ts';
import { closeDays } from './close-days.ts';

const db = await freshDatabase();
beforeAll(() => makeScratch(db.owner));

const sealing = (world: World) => ({ sql: db.worker, world, chainKeys, sealKeys });
const lines = async (folder: string, tenant: TenantId) => (await readFile(join(folder, `${tenant}.jsonl`), 'utf8')).trimEnd().split('\n');

async function runFor(ms: number, folder: string, meanwhile = async () => {}) {
  const faults: string[] = [];
  const ending = new AbortController();
  const deps = { ...sealing(realWorld), anchors: folder, report: (fault: unknown) => void faults.push(String(fault)) };
  const running = runSealer(deps, { signal: ending.signal, pause: 5 });
  await Promise.all([wait(ms), meanwhile()]);
  ending.abort();
  await running;
  return faults;
}

describe('the anchor file', () => {
  test('takes the head when it has moved, at most once in a second, and once more at the end', async () => {
    const folder = await freshFolder();
    const write = async () => {
      for (let n = 0; n < 8; n++) {
        await writeSome(db, db.tenant, { subjects: 1, rounds: 1, world: realWorldThatMoves() });
        await wait(60);
      }
    };
    expect(await runFor(1_400, folder, write)).toEqual([]);
    const noted = (await lines(folder, db.tenant)).map((line) => JSON.parse(line) as { at: string; position: number; seal: string });
    expect(noted.length).toBeGreaterThanOrEqual(1);
    expect(noted.length).toBeLessThanOrEqual(3);
    expect(noted.at(-1)).toEqual({ at: expect.any(String), position: 8, seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const size = (await stat(join(folder, `${db.tenant}.jsonl`))).size;
    await runFor(50, folder);
    expect((await stat(join(folder, `${db.tenant}.jsonl`))).size).toBe(size);
  });

  test('that says more than the sequence is told aloud, and the sealer goes on', async () => {
    const folder = await freshFolder();
    await writeSome(db, db.other, { subjects: 1, rounds: 2 });
    await appendAnchor(folder, db.other, { position: 9, seal: new Uint8Array(32) }, realWorld.now());
    expect(await runFor(100, folder)).toEqual([expect.stringMatching(/ends at 2, but 9 was anchored/)]);
    expect(await lastAnchor(folder, db.other)).toBe(2);
  });

  test('whose last line was torn goes on with the next line', async () => {
    const folder = await freshFolder();
    const head = { position: 1, seal: new Uint8Array(32) };
    await appendAnchor(folder, db.tenant, head, realWorld.now());
    await appendFile(join(folder, `${db.tenant}.jsonl`), '{"at":"2026-');
    await appendAnchor(folder, db.tenant, { ...head, position: 2 }, realWorld.now());
    expect(await lines(folder, db.tenant)).toHaveLength(3);
    expect(await lastAnchor(folder, db.tenant)).toBe(2);
  });
});

/** `writeSome` moves its clock; here the time does not matter. */
const realWorldThatMoves = () => stagedWorld('2026-11-22T01:00:00Z', `${Math.random()}`);

describe('the root of a day', () => {
  test('is the seal at its local midnight; a quiet day repeats it, and today has none yet', async () => {
    const tenant = 300 as TenantId;
    await inTenant(db.owner, tenant, (tx) => tx`insert into platform.tenant (tenant_id, slug, name) values (${tenant}, 'roots', 'p')`);
    const world = stagedWorld('2026-11-20T16:59:00Z', 'roots'); // 23:59 in Vietnam
    await closeDays({ sql: db.worker, world }, tenant);
    for (const hour of ['2026-11-20T16:59:00Z', '2026-11-20T17:00:00Z', '2026-11-22T17:00:00Z']) {
      await writeSome(db, tenant, { subjects: 1, rounds: 2, world });
      world.setTime(hour);
      await sealOnce(sealing(world), tenant);
    }
    for (let twice = 0; twice < 2; twice++) await closeDays({ sql: db.worker, world }, tenant);
    const roots = await inTenantReadOnly(
      db.web,
      tenant,
      (tx) => tx`
      select r.day::text, r.position, r.root = s.seal as same from log.day_root r join log.sealed s using (tenant_id, position) order by day`,
    );
    expect([...roots]).toEqual([
      { day: '2026-11-20', position: 2, same: true },
      { day: '2026-11-21', position: 4, same: true },
      { day: '2026-11-22', position: 4, same: true },
    ]);
  });
});
