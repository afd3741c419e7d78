import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Temporal,
  ZONE,
  dayNumber,
  dayOf,
  instantOf,
  isoDay,
  isoMinute,
  localDate,
  minuteOf,
  minuteOfDay,
  parseDay,
  parseMinute,
  plainDate,
  weekdayOf,
  yearOf,
} from './index.ts';

const from = Temporal.Instant.from('1976-01-01T00:00:00+07:00').epochMilliseconds;
const to = Temporal.Instant.from('2060-12-31T23:59:59+07:00').epochMilliseconds;
const instant = fc.integer({ min: from, max: to }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

test('a minute is the wall clock of Vietnam, and comes back as its instant without seconds', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const minute = minuteOf(at);
      const wall = at.toZonedDateTimeISO(ZONE);
      expect(instantOf(minute).toString()).toBe(wall.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toInstant().toString());
      expect(isoMinute(minute)).toBe(wall.toPlainDateTime().toString().slice(0, 16));
      expect(minuteOfDay(minute)).toBe(wall.hour * 60 + wall.minute);
      expect(parseMinute(isoMinute(minute))).toBe(minute);
    }),
  );
});

test('a day is a number, with its weekday and its year', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const date = localDate(at);
      const day = dayOf(minuteOf(at));
      expect(day).toBe(dayNumber(date));
      expect(plainDate(day).equals(date)).toBe(true);
      expect([isoDay(day), weekdayOf(day), yearOf(day)]).toEqual([date.toString(), date.dayOfWeek, date.year]);
      expect(parseDay(isoDay(day))).toBe(day);
    }),
  );
});
