import { dayOf, type Instant, instantOf, type Minute, minuteOf, startOfDay, yearOf } from '#platform/time';
import type { Calendar } from './calendar.ts';
import type { DueAnswer, Verdict } from './due-types.ts';
import type { Limit } from './limit.ts';

/** Limits in days compare dates, limits in hours compare minutes. */
export type Comparing = 'dates' | 'minutes';

/** From when a result is no longer early, and from when it is late. By dates, the whole due date is on time. */
export function bounds(by: Comparing, due: Minute): Pick<DueAnswer, 'onTimeFrom' | 'lateFrom'> {
  const [onTimeFrom, lateFrom] = by === 'dates' ? [startOfDay(dayOf(due)), startOfDay(dayOf(due) + 1)] : [due, due + 1];
  return { onTimeFrom: instantOf(onTimeFrom), lateFrom: instantOf(lateFrom) };
}

/** Null without a result or without a due date. */
export function verdictOf(by: Comparing, resolvedAt: Minute | null, due: Minute | null): Verdict | null {
  if (resolvedAt === null || due === null) return null;
  const difference = by === 'dates' ? dayOf(resolvedAt) - dayOf(due) : resolvedAt - due;
  return difference < 0 ? 'early' : difference > 0 ? 'late' : 'onTime';
}

/** The verdict on a result against a due date that is on record: what was promised counts, whatever the calendar says by now. */
export const verdictAgainst = (limit: Limit, dueAt: Instant, resolvedAt: Instant): Verdict =>
  verdictOf(limit.unit === 'wd' || limit.unit === 'd' ? 'dates' : 'minutes', minuteOf(resolvedAt), minuteOf(dueAt))!;

/** The years between two minutes whose schedule is not complete. Throws `DueError` for years without data. */
export function provisionalYears(calendar: Calendar, from: Minute, to: Minute): number[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  for (const edge of [first, last]) calendar.dayAt(edge);
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  return years.filter((year) => calendar.isProvisional(year));
}
