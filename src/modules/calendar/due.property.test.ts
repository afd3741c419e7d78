import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal, ZONE, dayNumber, localDate, parseMinute, type DayNumber, type Instant } from '#platform/time';
import { local, national } from './testing/index.ts';
import { due, type Calendar, type DueAnswer, type DueInput, type Pause } from './index.ts';

const first = Temporal.PlainDateTime.from('2025-01-02T00:00').toZonedDateTime(ZONE).toInstant();
const day = 24 * 60;
const instant = (days: number) => fc.integer({ min: 0, max: days * day }).map((minutes) => first.add({ minutes }));
const pause = fc
  .tuple(instant(90), fc.integer({ min: 0, max: 20 * day }))
  .map(([from, minutes]): Pause => ({ from, to: from.add({ minutes }) }));

type Unit = 'wd' | 'd' | 'h' | 'wh';
const longest: Record<Unit, number> = { wd: 30, d: 40, h: 700, wh: 200 };
const unit = fc.constantFrom<Unit[]>('wd', 'd', 'h', 'wh');
const limit = unit.chain((one) => fc.integer({ min: one === 'wd' ? 0 : 1, max: longest[one] }).map((n) => ({ n, unit: one })));

/** Anything that can happen to a dossier; the extension is in the limit's own unit. */
const input: fc.Arbitrary<DueInput & { pauses: Pause[]; restarts: Instant[] }> = fc
  .record({
    receivedAt: instant(60),
    limit,
    pauses: fc.array(pause, { maxLength: 4 }),
    restarts: fc.array(fc.integer({ min: 0, max: 60 * day }), { maxLength: 2 }),
    extension: fc.option(fc.integer({ min: 1, max: 10 })),
  })
  .map((one) => ({
    ...one,
    restarts: one.restarts.map((minutes) => one.receivedAt.add({ minutes })),
    extension: one.extension === null ? null : { n: one.extension, unit: one.limit.unit },
  }));
const cutoff = fc.option(fc.constant('15:00'));

const answered = (asked: DueInput, calendar = national) => due(asked, calendar);
const ms = (at: Instant | null) => at!.epochMilliseconds;
const runs = { numRuns: 250 };

/** The nation's calendar with one more day off. */
const withDayOff = (off: DayNumber): Calendar => ({
  ...national,
  dayAt: (asked) =>
    asked === off ? { ...national.dayAt(asked), worked: false, sessions: [], spans: [], reason: 'holiday' } : national.dayAt(asked),
});

/**
 * Whether a pause begins on a date to which a limit in calendar days was only carried, because its last day is no worked
 * one. By the letter of the rule the date after the resumption is then due, which is one more than had the limit ended
 * on that date itself: there, and only there, more time can come to an earlier date (see docs/clock.md).
 */
function pausedWhenCarried(
  { pauses, limit: { unit: counted } }: { pauses: readonly Pause[]; limit: DueInput['limit'] },
  { derivation }: DueAnswer,
) {
  return (
    counted === 'd' &&
    ['limit', 'extension'].some((phase) => {
      const rows = derivation.filter((row) => row.phase === phase);
      const used = rows.findLast((row) => row.units > 0)?.to ?? '';
      return pauses.map(({ from }) => localDate(from).toString()).some((date) => used < date && date <= (rows.at(-1)?.to ?? ''));
    })
  );
}

describe('any due date', () => {
  test('has a derivation whose units add up to the limit and to the extension', () => {
    fc.assert(
      fc.property(input, cutoff, fc.option(limit), (asked, receiptCutoff, other) => {
        const extension = other?.n ? other : asked.extension;
        const { derivation } = answered({ ...asked, receiptCutoff, extension });
        const sum = (phase: string) => derivation.filter((row) => row.phase === phase).reduce((all, row) => all + row.units, 0);
        const units = (one: typeof extension) => (one ? one.n * (one.unit === 'h' || one.unit === 'wh' ? 60 : 1) : 0);
        expect(sum('limit')).toBe(units(asked.limit));
        expect(sum('extension')).toBe(units(extension));
      }),
      runs,
    );
  });

  test('is where its derivation ends, which leaves no date and no minute out', () => {
    fc.assert(
      fc.property(input, cutoff, (asked, receiptCutoff) => {
        const { derivation, dueAt } = answered({ ...asked, receiptCutoff });
        const byDates = asked.limit.unit === 'wd' || asked.limit.unit === 'd';
        const edge = (at: Instant) => (byDates ? localDate(at).toString() : local(at));
        expect(derivation[0]!.from).toBe(edge(asked.receivedAt));
        expect(derivation.at(-1)!.to).toBe(edge(dueAt!));
        for (const [i, row] of derivation.slice(1).entries()) {
          const { to } = derivation[i]!;
          expect(row.from).toBe(byDates ? Temporal.PlainDate.from(to).add({ days: 1 }).toString() : to);
          if (row.units > 0 && !byDates) expect(row.units).toBe(parseMinute(row.to) - parseMinute(row.from));
        }
      }),
      runs,
    );
  });

  test('by dates falls at the closing of a worked date; it becomes late after it and soon before it', () => {
    fc.assert(
      fc.property(input, cutoff, (asked, receiptCutoff) => {
        const { dueAt, firstDueAt, onTimeFrom, lateFrom, dueSoonFrom } = answered({ ...asked, receiptCutoff });
        const closes = national.day(localDate(dueAt!)).sessions.at(-1)?.to;
        if (asked.limit.unit === 'wd' || asked.limit.unit === 'd') expect(local(dueAt)!.slice(11)).toBe(closes);
        expect(ms(firstDueAt)).toBeLessThanOrEqual(ms(dueAt));
        expect(ms(onTimeFrom)).toBeLessThanOrEqual(ms(dueAt));
        expect(ms(lateFrom)).toBeGreaterThan(ms(dueAt));
        expect(ms(dueSoonFrom)).toBeLessThan(ms(dueAt));
      }),
      runs,
    );
  });

  test('is not changed by a pause of no length, nor by seconds', () => {
    fc.assert(
      fc.property(input, instant(90), fc.integer({ min: 0, max: 59 }), (asked, at, seconds) => {
        const plain = answered(asked);
        expect(answered({ ...asked, pauses: [{ from: at, to: at.add({ seconds }) }, ...asked.pauses] })).toEqual(plain);
        const restarts = asked.restarts.map((one) => one.add({ seconds }));
        expect(answered({ ...asked, receivedAt: asked.receivedAt.add({ seconds }), restarts })).toEqual(plain);
      }),
      runs,
    );
  });

  test('is not changed by the order of pauses, nor by how they overlap', () => {
    fc.assert(
      fc.property(input, fc.double({ min: 0, max: 1, noNaN: true }), (asked, share) => {
        const inPieces = asked.pauses.flatMap(({ from, to }) => {
          const length = Math.round((ms(to) - ms(from)) / 60_000);
          const cut = from.add({ minutes: Math.floor(length * share) });
          return [
            { from: cut, to },
            { from, to: cut.add({ minutes: Math.floor((length * (1 - share)) / 2) }) },
          ];
        });
        expect(answered({ ...asked, pauses: inPieces.toReversed() })).toEqual(answered(asked));
      }),
      runs,
    );
  });

  test('is not changed by a pause or a restart after it', () => {
    fc.assert(
      fc.property(input, cutoff, fc.integer({ min: 0, max: 20 * day }), (asked, receiptCutoff, later) => {
        const known = { ...asked, receiptCutoff };
        const plain = answered(known);
        const byDates = asked.limit.unit === 'wd' || asked.limit.unit === 'd';
        const over = byDates ? plain.lateFrom! : plain.dueAt!;
        const from = over.add({ minutes: later });
        expect(answered({ ...known, pauses: [...asked.pauses, { from, to: from.add({ hours: 100 }) }] })).toEqual(plain);
        expect(answered({ ...known, pauses: [...asked.pauses, { from, to: null }] })).toEqual(plain);
        expect(answered({ ...known, restarts: [...asked.restarts, from] })).toEqual(plain);
      }),
      runs,
    );
  });

  test('never comes earlier by a day off, the cut-off hour aside', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 120 }), (asked, days) => {
        const more = answered(asked, withDayOff(dayNumber(localDate(first)) + days));
        const plain = answered(asked);
        fc.pre(![more, plain].some((answer) => pausedWhenCarried(asked, answer)));
        expect(ms(more.promisedAt)).toBeGreaterThanOrEqual(ms(plain.promisedAt));
        expect(ms(more.firstDueAt)).toBeGreaterThanOrEqual(ms(plain.firstDueAt));
        expect(ms(more.dueAt)).toBeGreaterThanOrEqual(ms(plain.dueAt));
      }),
      runs,
    );
  });

  test('never comes earlier by a longer pause, by one more, or by a longer limit', () => {
    fc.assert(
      fc.property(input, pause, fc.integer({ min: 1, max: 10 * day }), (asked, more, longer) => {
        const plain = answered(asked);
        const pauses = asked.pauses.map((one, i) => (i === 0 ? { ...one, to: one.to!.add({ minutes: longer }) } : one));
        for (const other of [{ pauses }, { pauses: [...asked.pauses, more] }, { limit: { ...asked.limit, n: asked.limit.n + 1 } }]) {
          const changed = { ...asked, ...other };
          const answer = answered(changed);
          if (pausedWhenCarried(changed, answer) || pausedWhenCarried(changed, plain)) continue;
          expect(ms(answer.firstDueAt)).toBeGreaterThanOrEqual(ms(plain.firstDueAt));
          expect(ms(answer.dueAt)).toBeGreaterThanOrEqual(ms(plain.dueAt));
        }
      }),
      runs,
    );
  });

  test('is open while a pause is, and what was counted and what is left are the limit', () => {
    fc.assert(
      fc.property(input, instant(90), (asked, from) => {
        const { derivation, firstDueAt, dueAt, remaining } = answered({ ...asked, pauses: [...asked.pauses, { from, to: null }] });
        expect(remaining === null).toBe(dueAt !== null);
        if (remaining === null) return;
        const phase = firstDueAt === null ? 'limit' : 'extension';
        const of = phase === 'limit' ? asked.limit : asked.extension!;
        const counted = derivation.filter((row) => row.phase === phase).reduce((sum, row) => sum + row.units, 0);
        expect(counted + remaining.n).toBe(of.n * (remaining.unit === 'm' ? 60 : 1));
      }),
      runs,
    );
  });

  test('before an event is so many hours before it, whatever else happens', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 20 * day }), (asked, n, later) => {
        const eventAt = asked.receivedAt.add({ minutes: later });
        const answer = answered({ ...asked, limit: { n, unit: 'hb' }, eventAt });
        const { epochMilliseconds } = eventAt.subtract({ hours: n });
        expect([answer.promisedAt, answer.firstDueAt, answer.dueAt].map((at) => local(at))).toEqual(
          Array.from({ length: 3 }, () => local(Temporal.Instant.fromEpochMilliseconds(epochMilliseconds))),
        );
      }),
      runs,
    );
  });

  test('does not move from what was promised without pause, restart and extension', () => {
    fc.assert(
      fc.property(instant(300), limit, cutoff, (receivedAt, one, receiptCutoff) => {
        const answer = answered({ receivedAt, limit: one, receiptCutoff });
        expect(answer.dueAt).toEqual(answer.promisedAt);
        expect(answer.firstDueAt).toEqual(answer.promisedAt);
      }),
      runs,
    );
  });
});
