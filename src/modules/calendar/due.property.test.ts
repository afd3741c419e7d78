import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal, ZONE, localDate } from '#platform/time';
import { national } from './fixtures.ts';
import { due, type Calendar, type DueInput, type Pause } from './index.ts';

const first = Temporal.PlainDateTime.from('2025-01-02T00:00').toZonedDateTime(ZONE).toInstant();
const instant = (days: number) => fc.integer({ min: 0, max: days * 24 * 60 }).map((minutes) => first.add({ minutes }));
const pause = fc
  .tuple(instant(90), fc.integer({ min: 0, max: 20 * 24 * 60 }))
  .map(([from, minutes]): Pause => ({ from, to: from.add({ minutes }) }));
const wd = (min: number, max: number) => fc.integer({ min, max }).map((n) => ({ n, unit: 'wd' as const }));

const input: fc.Arbitrary<DueInput> = fc.record({
  receivedAt: instant(60),
  limit: wd(0, 30),
  pauses: fc.array(pause, { maxLength: 4 }),
  extension: fc.option(wd(1, 10)),
  receiptCutoff: fc.option(fc.constant('15:00')),
});
const withRestarts = fc
  .tuple(input, fc.array(fc.integer({ min: 0, max: 60 * 24 * 60 }), { maxLength: 2 }))
  .map(([one, minutes]): DueInput => ({ ...one, restarts: minutes.map((late) => one.receivedAt.add({ minutes: late })) }));

const ms = (answer: ReturnType<typeof due>) => answer.dueAt!.epochMilliseconds;

/** The nation's calendar with one more day off. */
const withDayOff = (date: Temporal.PlainDate): Calendar => ({
  name: 'one more day off',
  day: (asked) => (asked.equals(date) ? { worked: false, sessions: [], reason: 'holiday', provisional: false } : national.day(asked)),
});

describe('any due date', () => {
  test('has a derivation whose units add up and that leaves no date out', () => {
    fc.assert(
      fc.property(withRestarts, (asked) => {
        const { derivation, dueAt } = due(asked, national);
        const sum = (phase: string) => derivation.filter((row) => row.phase === phase).reduce((all, row) => all + row.units, 0);
        expect(sum('limit')).toBe(asked.limit.n);
        expect(sum('extension')).toBe(asked.extension?.n ?? 0);
        expect(derivation[0]!.from).toBe(localDate(asked.receivedAt).toString());
        expect(derivation.at(-1)!.to).toBe(localDate(dueAt!).toString());
        for (const [i, row] of derivation.slice(1).entries()) {
          expect(row.from).toBe(Temporal.PlainDate.from(derivation[i]!.to).add({ days: 1 }).toString());
        }
      }),
      { numRuns: 200 },
    );
  });

  test('falls at the closing of a worked date, becomes late after it, and soon before it', () => {
    fc.assert(
      fc.property(withRestarts, (asked) => {
        const { dueAt, firstDueAt, lateFrom, dueSoonFrom } = due(asked, national);
        expect(national.day(localDate(dueAt!)).worked).toBe(true);
        expect(Temporal.Instant.compare(firstDueAt!, dueAt!)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(dueAt!, lateFrom!)).toBe(-1);
        expect(Temporal.Instant.compare(dueSoonFrom!, dueAt!)).toBe(-1);
      }),
      { numRuns: 200 },
    );
  });

  test('is not changed by a pause of no length, nor by the order of pauses, nor by seconds', () => {
    fc.assert(
      fc.property(input, instant(90), fc.integer({ min: 0, max: 59 }), (asked, at, seconds) => {
        const plain = due(asked, national);
        const pauses = [...asked.pauses!].reverse();
        expect(due({ ...asked, pauses: [{ from: at, to: at.add({ seconds }) }, ...pauses] }, national)).toEqual(plain);
        expect(due({ ...asked, receivedAt: asked.receivedAt.add({ seconds }) }, national)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  test('never comes earlier by a day off, by a longer limit or by one more pause', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 120 }), pause, (asked, day, more) => {
        const plain = due(asked, national);
        const { n, unit } = asked.limit;
        const longer = due({ ...asked, limit: { n: n + 1, unit } }, national);
        // A result at once asked for at the closing is due the next worked day, like one day.
        if (n > 0) expect(longer.promisedAt.epochMilliseconds).toBeGreaterThan(plain.promisedAt.epochMilliseconds);
        if (asked.extension) return; // what moves the first due date may leave a pause of the extension behind
        expect(ms(longer)).toBeGreaterThanOrEqual(ms(plain));
        const dayOff = withDayOff(localDate(first).add({ days: day }));
        expect(ms(due(asked, dayOff))).toBeGreaterThanOrEqual(ms(plain));
        expect(ms(due({ ...asked, pauses: [...asked.pauses!, more] }, national))).toBeGreaterThanOrEqual(ms(plain));
      }),
      { numRuns: 200 },
    );
  });

  test('does not move from what was promised without pause, restart and extension', () => {
    fc.assert(
      fc.property(instant(300), wd(0, 60), (receivedAt, limit) => {
        const answer = due({ receivedAt, limit }, national);
        expect(answer.dueAt).toEqual(answer.promisedAt);
        expect(answer.firstDueAt).toEqual(answer.promisedAt);
      }),
      { numRuns: 100 },
    );
  });
});
