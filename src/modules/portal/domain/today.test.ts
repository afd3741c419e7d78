import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNationalCalendar, type Calendar } from '#modules/calendar';
import { Temporal, ZONE, dayNumber, weekdayOf, type Instant } from '#platform/time';
import { earliestReceipt, todayOf } from './today.ts';

const calendar = await loadNationalCalendar(join(import.meta.dirname, '../../../../data/nation/calendar'));
const at = (local: string): Instant => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
const counter = (local: string) => {
  const found = todayOf(calendar, at(local)).counter;
  return found && 'date' in found ? { ...found, date: found.date.toString() } : found;
};

describe('the line of today', () => {
  test('in the morning the counter is open until noon', () => {
    expect(counter('2026-11-23T07:30')).toEqual({ state: 'open', until: '11:30' });
    expect(counter('2026-11-23T11:29')).toEqual({ state: 'open', until: '11:30' });
  });

  test('at noon it opens again in the afternoon of the same day', () => {
    expect(counter('2026-11-23T11:30')).toEqual({ state: 'later', from: '13:00' });
    expect(counter('2026-11-23T06:00')).toEqual({ state: 'later', from: '07:30' });
  });

  test('on Sunday, and after work on Friday, it opens on Monday', () => {
    expect(counter('2026-11-22T09:00')).toEqual({ state: 'closed', from: '07:30', date: '2026-11-23' });
    expect(counter('2026-11-20T17:00')).toEqual({ state: 'closed', from: '07:30', date: '2026-11-23' });
  });

  test('on a Saturday with reception the counter is open though nobody works', () => {
    const saturday: Calendar = {
      ...calendar,
      dayAt: (day) =>
        weekdayOf(day) === 6 ? { ...calendar.dayAt(day), reception: [{ from: '07:30', to: '11:30' }] } : calendar.dayAt(day),
      day: (date) => saturday.dayAt(dayNumber(date)),
    };
    expect(todayOf(saturday, at('2026-11-21T08:00')).counter).toEqual({ state: 'open', until: '11:30' });
    expect(todayOf(saturday, at('2026-11-20T18:00')).counter).toMatchObject({ state: 'closed', from: '07:30' });
    expect(earliestReceipt(saturday, at('2026-11-20T18:00'))).toEqual(at('2026-11-21T07:30'));
  });

  test('a year without calendar says nothing instead of guessing', () => {
    expect(counter('2040-05-02T09:00')).toBeNull();
  });
});

test('what is filed on a Sunday can be received on Monday morning at the earliest', () => {
  expect(earliestReceipt(calendar, at('2026-11-22T09:00'))).toEqual(at('2026-11-23T07:30'));
  expect(earliestReceipt(calendar, at('2026-11-23T09:12'))).toEqual(at('2026-11-23T09:12'));
  expect(earliestReceipt(calendar, at('2026-11-23T12:00'))).toEqual(at('2026-11-23T13:00'));
});
