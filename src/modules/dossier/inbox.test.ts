import { beforeAll, describe, expect, test } from 'vitest';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { openOffice, type Office, type Who } from './testing/office.ts';
import { randomRun } from './testing/random-run.ts';
import { countInbox, queues, readFile, readInbox, type InboxRow, type Queue } from './index.ts';

const db = await freshDatabase();
const staff: Who[] = ['desk-1', 'desk-2', 'specialist-1', 'specialist-2', 'specialist-3', 'head-1', 'leader-1', 'clerk-1'];
let office: Office;
let ids: Id[];

beforeAll(async () => {
  office = await openOffice(db, 'inbox');
  ids = await randomRun(office, { dossiers: 60, seed: 3 });
}, 60_000);

const read = <T>(work: Parameters<typeof inTenantReadOnly<T>>[2]) => inTenantReadOnly(db.web, office.tenant, work);

async function all(who: Who, queue: Queue): Promise<InboxRow[]> {
  const rows: InboxRow[] = [];
  let after: string | undefined;
  do {
    const page = await read((tx) => readInbox(tx, office.officer(who), { queue, now: office.deps.world.now(), after, limit: 7 }));
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after);
  return rows;
}

describe('the inbox', () => {
  test('what waits for an officer is exactly what he is expected to act on, at every step and for every officer', async () => {
    for (const who of staff) {
      const mine = new Set((await all(who, 'mine')).map((row) => row.dossierId));
      const unclaimed = new Set((await all(who, 'unclaimed')).map((row) => row.dossierId));
      for (const id of ids) {
        const seen = await read((tx) => readFile(tx, office.officer(who), id, office.deps.world.now()));
        // Handing a dossier on to another specialist is possible, but nobody waits for it.
        const able = seen.ok && seen.value.allowed.some((act) => act !== 'assign' || !seen.value.dossier.handlerId);
        expect({ who, id, waits: mine.has(id) || unclaimed.has(id) }).toEqual({ who, id, waits: able });
      }
    }
  });

  test('no queue shows a dossier that its officer may not read', async () => {
    for (const who of staff) {
      for (const queue of queues) {
        for (const row of await all(who, queue)) {
          expect((await read((tx) => readFile(tx, office.officer(who), row.dossierId, office.deps.world.now()))).ok).toBe(true);
        }
      }
    }
  });

  test('pages follow each other without a gap or a repeat, most urgent first', async () => {
    const rows = await all('head-1', 'unit');
    expect(new Set(rows.map((row) => row.dossierId)).size).toBe(rows.length);
    // What waits for somebody outside and has no date stands behind all others.
    const held = rows.filter((row) => row.dueAt === null && ['supplementing', 'awaitingPayment', 'suspended'].includes(row.state));
    expect(held.length).toBeGreaterThan(0);
    expect(rows.slice(-held.length)).toEqual(held);
    const urgency = rows.slice(0, -held.length).map((row) => (row.dueAt ?? row.submittedAt).epochMilliseconds);
    expect(urgency).toEqual(urgency.toSorted((a, b) => a - b));
  });

  test('the counts are those of the lists', async () => {
    for (const who of staff) {
      const counts = await read((tx) => countInbox(tx, office.officer(who), office.deps.world.now()));
      for (const queue of queues) expect({ who, queue, n: counts[queue] }).toEqual({ who, queue, n: (await all(who, queue)).length });
    }
  });

  test('a mark that somebody changed in the address gives the first page', async () => {
    const first = await read((tx) => readInbox(tx, office.officer('head-1'), { queue: 'unit', now: office.deps.world.now() }));
    for (const after of ['x', '2026-99-99T00:00:00Z~0', `2026-99-99T00:00:00Z~${ids[0]}`, '~~~', '\u0000']) {
      const page = await read((tx) => readInbox(tx, office.officer('head-1'), { queue: 'unit', now: office.deps.world.now(), after }));
      expect(page.rows.length).toBe(first.rows.length);
    }
  });

  test('an officer without any role has empty queues, not an error', async () => {
    const nobody = { ...office.officer('desk-1'), officerId: office.deps.world.newId(), holdings: [] };
    const counts = await read((tx) => countInbox(tx, nobody, office.deps.world.now()));
    expect(Object.values(counts)).toEqual(queues.map(() => 0));
  });
});
