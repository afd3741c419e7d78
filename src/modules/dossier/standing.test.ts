import { beforeAll, describe, expect, test } from 'vitest';
import { standings, type Standing } from '#modules/calendar';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import type { Id } from '#platform/ids';
import { Temporal } from '#platform/time';
import { doAct, dossierNow } from './testing/do-act.ts';
import { openOffice, type Office } from './testing/office.ts';
import { randomRun } from './testing/random-run.ts';
import { countInbox, queues, readInbox, standingsAt, track, type Queue } from './index.ts';
import { seeDossier } from './sql/dossier.ts';

const db = await freshDatabase();

/** A limit of ten working days from 11/11: on time on Wednesday 25/11, due soon from 23/11. */
interface Dates {
  received?: string | null;
  resolved?: string | null;
  onTimeFrom?: string | null;
  lateFrom?: string | null;
  soonFrom?: string | null;
  paused?: string | null;
}
const dates: Dates = {
  received: '2026-11-11T08:12',
  onTimeFrom: '2026-11-25T00:00',
  lateFrom: '2026-11-26T00:00',
  soonFrom: '2026-11-23T00:00',
};
const noDue = { onTimeFrom: null, lateFrom: null, soonFrom: null };

async function stands(asOf: string, more: Dates = {}): Promise<string> {
  const { received, resolved, onTimeFrom, lateFrom, soonFrom, paused } = { ...dates, ...more };
  const [asked, ...rest] = [asOf, received, resolved, onTimeFrom, lateFrom, soonFrom, paused].map((at) => (at ? `${at}+07:00` : null));
  const [row] = await db.web<{ standing: string }[]>`
    select dossier.standing(${asked!}::text::timestamptz, ${rest[0]!}::text::timestamptz, ${rest[1]!}::text::timestamptz,
      ${rest[2]!}::text::timestamptz, ${rest[3]!}::text::timestamptz, ${rest[4]!}::text::timestamptz, ${rest[5]!}::text::timestamptz) as standing`;
  return row!.standing;
}

describe('a dossier in process', () => {
  test('waits until it is received, and that very minute its clock runs', async () => {
    expect(await stands('2026-11-11T08:11')).toBe('waiting');
    expect(await stands('2026-11-11T08:12')).toBe('running');
    expect(await stands('2026-12-31T08:00', { received: null, ...noDue })).toBe('waiting');
  });

  test('is due soon from 00:00 of its day, and overdue from 00:00 of the day after the due date', async () => {
    expect(await stands('2026-11-22T23:59')).toBe('running');
    expect(await stands('2026-11-23T00:00')).toBe('dueSoon');
    expect(await stands('2026-11-25T23:59')).toBe('dueSoon');
    expect(await stands('2026-11-26T00:00')).toBe('overdue');
  });

  test('that is paused does not become late, however long it waits', async () => {
    expect(await stands('2027-11-11T08:00', { ...noDue, paused: '2026-11-13T15:20' })).toBe('paused');
  });

  test('that was late when it was paused is paused late, from that very minute on', async () => {
    expect(await stands('2026-12-01T08:00', { paused: '2026-11-26T00:00' })).toBe('pausedOverdue');
    expect(await stands('2026-12-01T08:00', { paused: '2026-11-25T23:59' })).toBe('paused');
  });

  test('without a due date runs and is never late', async () => {
    expect(await stands('2027-11-11T08:00', noDue)).toBe('running');
  });
});

describe('a resolved dossier', () => {
  test('is early before the due date, on time all day long, late from the next day', async () => {
    expect(await stands('2026-12-31T08:00', { resolved: '2026-11-24T23:59' })).toBe('early');
    expect(await stands('2026-12-31T08:00', { resolved: '2026-11-25T00:00' })).toBe('onTime');
    expect(await stands('2026-12-31T08:00', { resolved: '2026-11-25T23:59' })).toBe('onTime');
    expect(await stands('2026-12-31T08:00', { resolved: '2026-11-26T00:00' })).toBe('late');
  });

  test('stood in process until its result was ready', async () => {
    expect(await stands('2026-11-24T08:59', { resolved: '2026-11-24T09:00' })).toBe('dueSoon');
    expect(await stands('2026-11-24T09:00', { resolved: '2026-11-24T09:00' })).toBe('early');
  });

  test('that had no due date is on time: neither blamed nor praised', async () => {
    expect(await stands('2026-12-31T08:00', { ...noDue, resolved: '2026-11-30T09:00' })).toBe('onTime');
    expect(await stands('2026-12-31T08:00', { ...noDue, resolved: '2026-11-30T09:00', paused: '2026-11-12T09:00' })).toBe('onTime');
  });
});

test('a limit in hours is on time in one minute only', async () => {
  const hours = { onTimeFrom: '2026-11-12T08:12', lateFrom: '2026-11-12T08:13', soonFrom: '2026-11-12T01:00' };
  const resolved = (at: string) => stands('2026-11-30T08:00', { ...hours, resolved: at });
  expect([await resolved('2026-11-12T08:11:59'), await resolved('2026-11-12T08:12:59'), await resolved('2026-11-12T08:13')]).toEqual([
    'early',
    'onTime',
    'late',
  ]);
});

test('PostgreSQL takes both functions apart: a question about one dossier reads that dossier alone', async () => {
  const plan = await inTenantReadOnly(
    db.web,
    db.tenant,
    (tx) => tx<Record<string, string>[]>`
      explain (verbose) select standing from dossier.standings('2026-11-22T08:00:00Z')
      where dossier_id = '01900000-0000-7000-8000-000000000000'`,
  );
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).not.toMatch(/Function Scan|dossier\.standing\(/);
  expect(text).toMatch(/CASE WHEN/);
});

describe('after a random run', () => {
  let office: Office;
  let ids: Id[];
  /** Without mistaken intakes, which stand nowhere. */
  let counted: Id[];
  const read = <T>(work: Parameters<typeof inTenantReadOnly<T>>[2]) => inTenantReadOnly(db.web, office.tenant, work);

  beforeAll(async () => {
    office = await openOffice(db, 'standing');
    ids = await randomRun(office, { dossiers: 40, seed: 11 });
    const states = await Promise.all(ids.map(async (id) => [id, (await dossierNow(office, id)).state] as const));
    counted = states.filter(([, state]) => state !== 'cancelled').map(([id]) => id);
  }, 60_000);

  test('each dossier stands by its row where it stands by its intervals; resolved ones stand at their verdict', async () => {
    const { world } = office.deps;
    for (const days of [0, 8, 30]) {
      const now = world.now().add({ hours: 24 * days });
      const all = await read((tx) => standingsAt(tx, now));
      expect([...all.keys()].sort()).toEqual(counted.toSorted());
      for (const id of counted) {
        const { dossier, standing } = (await read((tx) => seeDossier(tx, { id }, now)))!;
        expect(all.get(id)).toBe(standing);
        if (dossier.verdict) expect(standing).toBe(dossier.verdict);
        else expect(['waiting', 'running', 'dueSoon', 'overdue', 'paused', 'pausedOverdue', 'ended']).toContain(standing);
      }
    }
  });

  test('before it was filed or accepted, every dossier stood waiting', async () => {
    const before = await read((tx) => standingsAt(tx, Temporal.Instant.from('2026-11-01T00:00:00Z')));
    expect(new Set(before.values())).toEqual(new Set(['waiting']));
    expect(before.size).toBe(counted.length);
  });

  test('the other province stands nowhere', async () => {
    expect((await inTenantReadOnly(db.web, db.other, (tx) => standingsAt(tx, office.deps.world.now()))).size).toBe(0);
  });

  test('the queues overdue and due soon hold what stands there and nothing else', async () => {
    const head = office.officer('head-1');
    for (const days of [5, 8, 12, 16, 30]) {
      const now = office.deps.world.now().add({ hours: 24 * days });
      const rows = (queue: Queue) => read((tx) => readInbox(tx, head, { queue, now, limit: 100 }));
      const all = (await rows('unit')).rows;
      expect(all.every((row) => standings.includes(row.standing))).toBe(true);
      for (const queue of ['overdue', 'dueSoon'] as const) {
        const codes = all.filter((row) => row.standing === (queue satisfies Standing)).map((row) => row.code);
        expect((await rows(queue)).rows.map((row) => row.code)).toEqual(codes);
        expect((await read((tx) => countInbox(tx, head, now)))[queue]).toBe(codes.length);
      }
    }
    expect(queues).toContain('overdue');
  });

  test('a pause takes a dossier out of the queues, and the citizen sees it paused', async () => {
    const now = office.deps.world.now().add({ hours: 24 * 30 });
    const head = office.officer('head-1');
    const overdue = () => read((tx) => readInbox(tx, head, { queue: 'overdue', now, limit: 100 }));
    const { dossierId, code } = (await overdue()).rows.find(
      ({ state, dueAt }) => ['accepted', 'processing'].includes(state) && Temporal.Instant.compare(dueAt!, office.deps.world.now()) > 0,
    )!;
    expect(await doAct(office, office.officer('leader-1'), dossierId, 'suspend')).toMatchObject({ ok: true });
    expect((await overdue()).rows.map((row) => row.code)).not.toContain(code);
    const found = await track(office.deps, office.tenant, { code, digits: '0417', client: '203.0.113.1' });
    expect(found).toMatchObject({ ok: true, value: { timeline: { standing: 'paused', dueAt: null } } });
  });
});
