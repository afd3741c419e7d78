import { describe, expect, test } from 'vitest';
import { Temporal } from '#platform/time';
import { holdsOn, liesWithin, type Period } from './period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const period = (from: string, to: string | null): Period => ({ validFrom: day(from), validTo: to === null ? null : day(to) });

describe('a period', () => {
  const july = period('2025-07-01', '2025-08-01');

  test('holds from its first day to the day before its end', () => {
    const days = ['2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'];
    expect(days.map((on) => holdsOn(july, day(on)))).toEqual([false, true, true, false]);
  });

  test('without an end holds for ever', () => {
    expect(holdsOn(period('2025-07-01', null), day('2099-01-01'))).toBe(true);
  });

  test('lies within another only when no day of it is outside', () => {
    expect(liesWithin(july, period('2025-07-01', '2025-08-01'))).toBe(true);
    expect(liesWithin(july, period('2025-07-02', null))).toBe(false);
    expect(liesWithin(july, period('2025-01-01', '2025-07-31'))).toBe(false);
    expect(liesWithin(period('2025-07-01', null), july)).toBe(false);
  });
});
