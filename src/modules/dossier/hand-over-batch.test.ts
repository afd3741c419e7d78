import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadNationalCalendar } from '#modules/calendar';
import { loadRuleSets } from '#modules/rules';
import { Temporal, localDate, localInstant, type Instant } from '#platform/time';
import { nextHandOver, turnOf } from './domain/hand-over-batch.ts';

const nation = join(import.meta.dirname, '../../../data/nation');
const calendar = await loadNationalCalendar(join(nation, 'calendar'));
const ruleSets = await loadRuleSets(join(nation, 'rules'));
const today = ruleSets.ruleSet('2026');

const at = (local: string): Instant => Temporal.Instant.from(`${local}:00+07:00`);
const goes = (local: string) => {
  const { day, from } = nextHandOver(calendar, ruleSets.ruleSetFor(localDate(at(local))), at(local));
  return [day.toString(), from.toZonedDateTimeISO('+07:00').toPlainDateTime().toString().slice(0, 16)];
};

describe('paper goes to the agency', () => {
  test('on the same day when it came before 15:00, and at 15:00 sharp too: that is not after', () => {
    expect(goes('2026-11-10T08:20')).toEqual(['2026-11-10', '2026-11-10T08:20']);
    expect(goes('2026-11-10T15:00')).toEqual(['2026-11-10', '2026-11-10T15:00']);
  });

  test('at the start of the next working day when it came after 15:00', () => {
    expect(goes('2026-11-10T15:01')).toEqual(['2026-11-11', '2026-11-11T07:30']);
  });

  test('on Monday when it came on Friday afternoon, on Saturday or on Sunday night', () => {
    for (const received of ['2026-11-13T16:10', '2026-11-14T09:00', '2026-11-15T23:59']) {
      expect(goes(received)).toEqual(['2026-11-16', '2026-11-16T07:30']);
    }
  });

  test('after Tết when it came on the afternoon before it', () => {
    const [day] = goes('2025-01-24T15:30');
    expect(day).toBe('2025-02-03');
  });

  test('on the Saturday that is worked for another day, and on from it', () => {
    expect(goes('2024-05-04T10:00')[0]).toBe('2024-05-04');
    expect(goes('2024-05-03T15:30')[0]).toBe('2024-05-04');
    expect(goes('2024-05-04T15:30')[0]).toBe('2024-05-06');
  });

  test('on the same day at any hour where a rule set has no cut-off', () => {
    const free = { handOver: { ...today.handOver, cutoff: null } };
    expect(nextHandOver(calendar, free, at('2026-11-10T16:50')).day.toString()).toBe('2026-11-10');
  });
});

describe('for any receipt of 2019 to 2028', () => {
  const minutes = fc.integer({
    min: at('2019-01-06T00:00').epochMilliseconds / 60_000,
    max: at('2028-12-01T00:00').epochMilliseconds / 60_000,
  });
  const instants = minutes.map((minute) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000));
  const batch = (received: Instant) => nextHandOver(calendar, today, received);

  test('the day is a worked one, not before the receipt, and no worked day lies between them', () => {
    fc.assert(
      fc.property(instants, (received) => {
        const { day, from } = batch(received);
        expect(calendar.day(day).worked).toBe(true);
        expect(Temporal.Instant.compare(from, received)).toBeGreaterThanOrEqual(0);
        for (let date = localDate(received).add({ days: 1 }); date.toString() < day.toString(); date = date.add({ days: 1 })) {
          expect(calendar.day(date).worked).toBe(false);
        }
      }),
    );
  });

  test('what came later never goes earlier', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 20_000 }), (received, more) => {
        const later = batch(received.add({ minutes: more }));
        expect(Temporal.Instant.compare(batch(received).from, later.from)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('its turn is next until that day begins, now on it, late after it', () => {
    fc.assert(
      fc.property(instants, (received) => {
        const one = batch(received);
        const midnight = localInstant(one.day, '00:00');
        expect(turnOf(one, midnight.subtract({ seconds: 1 }))).toBe('next');
        expect(turnOf(one, midnight)).toBe('now');
        expect(turnOf(one, midnight.add({ hours: 24 }))).toBe('late');
      }),
    );
  });
});
