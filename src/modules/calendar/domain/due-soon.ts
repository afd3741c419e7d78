import { dayOf, parseDay, parseMinute, startOfDay, type DayNumber, type Minute } from '#platform/time';
import type { Calendar } from './calendar.ts';
import { isSpan } from './derivation.ts';
import type { DerivationRow } from './due-types.ts';

interface Known {
  /** From where the limit runs. */
  start: Minute;
  due: Minute;
  /** What is counted now: without what a restart made void, and without the limit before an extension in another unit. */
  inForce: readonly DerivationRow[];
}

/**
 * From when at most 1 worked date, or at most 30 % of the limit in force, is left: the earlier of the two, but not
 * before the limit began to run.
 */
export const dueSoonFrom = (calendar: Calendar, known: Known): Minute =>
  Math.max(known.start, Math.min(lastWorkedDates(calendar, known), lastShare(known)));

/** 00:00 of the date after which one worked date is left that is not paused. */
function lastWorkedDates(calendar: Calendar, { start, due, inForce }: Known): Minute {
  let seen = 0;
  for (let day = dayOf(due); day >= dayOf(start); day--) {
    if (calendar.dayAt(day).worked && !isPausedOn(inForce, day) && ++seen === 2) return startOfDay(day);
  }
  return start;
}

const isPausedOn = (rows: readonly DerivationRow[], day: DayNumber) =>
  rows.some((row) => row.reason === 'paused' && !isSpan(row) && parseDay(row.from) <= day && day <= parseDay(row.to));

/** When 30 % of the units are left, rounded down. */
function lastShare({ start, inForce }: Known): Minute {
  let left = Math.floor((3 * inForce.reduce((sum, row) => sum + row.units, 0)) / 10);
  for (const row of inForce.toReversed()) {
    if (row.units > left) return isSpan(row) ? parseMinute(row.to) - left : startOfDay(parseDay(row.to) - left);
    left -= row.units;
  }
  return start;
}
