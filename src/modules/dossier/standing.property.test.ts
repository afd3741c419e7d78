import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { due, standings, type Limit, type Standing } from '#modules/calendar';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { Temporal, type Instant } from '#platform/time';
import { lastAct, play, toInput, units, type ClockStory, type Move } from './testing/clock-story.ts';
import { layStories, type Laid } from './testing/lay-stories.ts';
import { fileDossier, openOffice, type Office } from './testing/office.ts';
import { standingByWords } from './testing/standing-by-words.ts';

const db = await freshDatabase();
let office: Office;
let likeId: Id;

beforeAll(async () => {
  office = await openOffice(db, 'standing');
  ({ dossierId: likeId } = await fileDossier(office));
});

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
const most: Record<string, number> = { wd: 12, d: 20, h: 96, wh: 60 };
const limit = (least: number): fc.Arbitrary<Limit> =>
  fc.constantFrom(...units).chain((unit) => fc.integer({ min: unit === 'wd' ? least : 1, max: most[unit]! }).map((n) => ({ n, unit })));

/** Short and long gaps, whole minutes and odd seconds, and nothing at all between two acts. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 6 * DAY }),
  fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => minutes * MINUTE),
  fc.constant(0),
);
const around = fc.constantFrom(-DAY, -61, -60, -1, 0, 1, 59, 60, 61, 7 * 60 * MINUTE, DAY);
const when: fc.Arbitrary<Move['after']> = fc.oneof(
  { weight: 3, arbitrary: gap.map((seconds) => ({ from: 'last' as const, seconds })) },
  { weight: 1, arbitrary: around.map((seconds) => ({ from: 'due' as const, seconds })) },
);
const act = fc.constantFrom<Move['act'][]>('toggle', 'toggle', 'toggle', 'restart', 'extend', 'resolve');
const moves = fc.array(fc.record({ act, after: when, limit: limit(1) }), { maxLength: 7 });
const first = Temporal.Instant.from('2025-01-02T00:00:00+07:00');
const received = fc.integer({ min: 0, max: 600 * 24 * 60 }).map((minutes) => first.add({ minutes }));

const story = fc.tuple(received, limit(0), moves).map(([at, many, acts]) => play(office.deps.calendar, at, many, acts));
/** An instant to ask about: near something that happened or became due, as often as anywhere. */
const ask = fc.record({ edge: fc.nat(), seconds: fc.oneof(around, fc.integer({ min: -5 * DAY, max: 15 * DAY })) });
const asked = fc.tuple(story, fc.array(ask, { minLength: 5, maxLength: 5 }));

function instantsOf(told: ClockStory, asks: { edge: number; seconds: number }[]): Instant[] {
  const { onTimeFrom, lateFrom, dueSoonFrom } = due(toInput(told), office.deps.calendar);
  const { receivedAt, pauses, restarts, extension, resolvedAt } = told;
  const acts = [receivedAt, ...pauses.flatMap(({ from, to }) => [from, to]), ...restarts, extension?.grantedAt, resolvedAt];
  const edges = [...acts, onTimeFrom, lateFrom, dueSoonFrom].filter((at) => at !== null && at !== undefined);
  return asks.map(({ edge, seconds }) => edges[edge % edges.length]!.add({ seconds }));
}

interface Answer {
  n: number;
  /** By the pauses of the intervals. */
  past: Standing;
  /** By the row of now. */
  present: Standing;
}

/** Asks the database about all instants at once. */
function askDatabase(asks: readonly { id: Id; at: Instant }[]): Promise<Answer[]> {
  const list = JSON.stringify(asks.map(({ id, at }, n) => ({ n, id, at: at.toString() })));
  return inTenantReadOnly(
    db.web,
    office.tenant,
    (tx) => tx<Answer[]>`
      select a.n, s.standing as past,
        dossier.standing(a.at, d.received_at, d.resolved_at, d.on_time_from, d.late_from, d.due_soon_from, d.paused_since) as present
      from jsonb_to_recordset(${list}::text::jsonb) as a (n integer, id uuid, at timestamptz)
      join dossier.dossier d on d.tenant_id = platform.tenant() and d.id = a.id,
      lateral (select standing from dossier.standings(a.at) where dossier_id = a.id offset 0) as s -- by itself, so by its index
      order by a.n`,
  );
}

async function layAll(laid: readonly Laid[]): Promise<void> {
  await inTenant(db.web, office.tenant, (tx) => layStories(tx, office.tenant, office.deps.calendar, likeId, laid));
  await db.owner`analyze dossier.dossier, dossier.state_interval`; // a table that has just grown is read to its end for each row
}

describe('any dossier at any instant', () => {
  test('stands in SQL where the words of the rule put it by what was known then; and the row of now says the same as the past does', async () => {
    const seen = new Map<Standing, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 500, maxLength: 500 }), async (all) => {
        const laid = all.map(([told]): Laid => ({ id: newId(), story: told }));
        const asks = laid.flatMap(({ id, story: told }, n) => instantsOf(told, all[n]![1]).map((at) => ({ id, at, told })));
        await layAll(laid);
        const answers = await askDatabase(asks);
        expect(answers.length).toBe(asks.length);
        const compared = asks.map(({ at, told }, n) => {
          const { past, present } = answers[n]!;
          const byWords = standingByWords(office.deps.calendar, told, at);
          seen.set(byWords, (seen.get(byWords) ?? 0) + 1);
          const isPast = Temporal.Instant.compare(at, lastAct(told)) < 0;
          return { told, at, byWords, past, present: isPast ? null : present };
        });
        const wrong = compared.filter(({ byWords, past, present }) => past !== byWords || (present !== null && present !== byWords));
        const [shortest] = wrong.map((one) => JSON.stringify(one)).sort((a, b) => a.length - b.length);
        expect(shortest).toBeUndefined();
      }),
      { numRuns: 4, endOnFailure: true }, // the shortest of hundreds says enough, and shrinking would take long
    );
    // A comparison that never met a standing says nothing about it. Stories have results; what ends without one is told in
    // case-acts.test.ts.
    expect(standings.filter((one) => one !== 'ended' && (seen.get(one) ?? 0) < 10)).toEqual([]);
  }, 240_000);
});
