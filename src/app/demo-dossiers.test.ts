import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { countInbox, nationalCode, readInbox, type Queue } from '#modules/dossier';
import { ChainKeys, sealOnce, SealKeys, verify } from '#modules/log';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { localDate, stagedWorld } from '#platform/time';
import { demoOfficers } from './demo/demo-officers.ts';
import { loadDemo } from './demo.ts';
import { modules } from './modules.ts';
import { openServices } from './services.ts';

vi.setConfig({ hookTimeout: 120_000 });

const db = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'motcua-demo-'));
const world = stagedWorld('2026-11-22T09:30:00+07:00', 'demo');
const keys = new ChainKeys(new Uint8Array(32).fill(7));
const said: string[] = [];
const load = async () =>
  loadDemo({ owner: db.owner, world, keys, services: await openServices(folder), secrets: folder, say: (line) => said.push(line) });

const whos = ['desk-1', 'specialist-1', 'specialist-2', 'head-1', 'leader-1', 'leader-2', 'clerk-1'];
const officerOf = () => inTenantReadOnly(db.web, db.tenant, (tx) => demoOfficers(tx, 'ca-mau', whos, localDate(world.now())));
const rows = () =>
  inTenant(db.owner, db.tenant, (tx) => tx<{ code: string; n: number }[]>`select code, version as n from dossier.dossier order by code`);

beforeAll(async () => void (await load()));
afterAll(() => rm(folder, { recursive: true }));

describe('the dossiers of the demo', () => {
  test('are loaded with a line that says how many', async () => {
    expect(await rows()).toHaveLength(35);
    expect(said).toContain('demo: 35 dossiers');
  });

  test('loading again changes nothing and says nothing', async () => {
    const before = await rows();
    said.length = 0;
    await load();
    expect(await rows()).toEqual(before);
    expect(said.filter((line) => line.includes('dossiers'))).toEqual([]);
  });

  test('lie in the inbox of every role', async () => {
    const of = await officerOf();
    const mine = await Promise.all(whos.map((who) => inTenantReadOnly(db.web, db.tenant, (tx) => countInbox(tx, of(who), world.now()))));
    expect(Object.fromEntries(whos.map((who, n) => [who, mine[n]!.mine]))).toEqual({
      'desk-1': 6,
      'specialist-1': 6,
      'specialist-2': 3,
      'head-1': 4,
      'leader-1': 2,
      'leader-2': 2,
      'clerk-1': 2,
    });
  });

  test('are overdue, due today, due soon and at leisure, as the list of the division shows', async () => {
    const of = await officerOf();
    const queue = (name: Queue) =>
      inTenantReadOnly(db.web, db.tenant, (tx) => readInbox(tx, of('head-1'), { queue: name, now: world.now() }));
    expect((await queue('overdue')).rows).toHaveLength(2);
    expect((await queue('dueSoon')).rows.length).toBeGreaterThanOrEqual(5);
    expect((await queue('unclaimed')).rows).toHaveLength(2);
    expect((await queue('unit')).rows).toHaveLength(28);
  });

  test('show every state of the national portal, and a mistaken intake', async () => {
    const states = await inTenant(db.owner, db.tenant, (tx) => tx<{ state: string }[]>`select distinct state from dossier.dossier`);
    expect(states.map(({ state }) => state).sort()).toEqual(Object.keys(nationalCode).sort());
  });

  test('were returned early, on time and late', async () => {
    const verdicts = await inTenant(
      db.owner,
      db.tenant,
      (tx) => tx<{ verdict: string }[]>`
      select verdict from dossier.dossier where state = 'returned'`,
    );
    expect(verdicts.map(({ verdict }) => verdict).sort()).toEqual(['early', 'late', 'onTime']);
  });

  test('have papers whose bytes are in the file store', async () => {
    const { files } = await openServices(folder);
    const stored = await inTenant(
      db.owner,
      db.tenant,
      (tx) => tx<{ key: string; bytes: number }[]>`
      select object_key as key, bytes from uploads.upload where state = 'clean'`,
    );
    expect(stored.length).toBeGreaterThan(40);
    for (const { key, bytes } of stored) expect(await files.head(key)).toEqual({ bytes });
  });

  test('stand in a log that holds', async () => {
    const sealKeys = new SealKeys(new Uint8Array(32).fill(9));
    while (await sealOnce({ sql: db.worker, world, chainKeys: keys, sealKeys }, db.tenant));
    const subjects = modules.flatMap((module) => module.subjectHeads ?? []);
    const verdict = await verify({ sql: db.owner, chainKeys: keys, sealKeys, anchors: folder, subjects }, [db.tenant]);
    expect(verdict).toMatchObject({ ok: true, faults: [] });
  });
});
