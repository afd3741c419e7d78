import {
  dayNumber,
  type DayNumber,
  dayOf,
  type Instant,
  minuteOf,
  parseDay,
  parseMinute,
  type PlainDate,
  startOfDay,
} from '#platform/time';
import { countWorked, type Calendar } from './calendar.ts';
import { isSpan } from './derivation.ts';
import type { DerivationRow } from './due-types.ts';

/** Working days left: worked dates after today up to the due date. 0 on the due date itself and after it. */
export const workingDaysLeft = (calendar: Calendar, now: Instant, due: Instant): number =>
  countWorked(calendar, dayOf(minuteOf(now)), dayOf(minuteOf(due)));

/** Working days late: worked dates after the due date up to today. 0 on rest days right after the due date. */
export const workingDaysLate = (calendar: Calendar, now: Instant, due: Instant): number =>
  countWorked(calendar, dayOf(minuteOf(due)), dayOf(minuteOf(now)));

/** Units of the limit and the extension used up by the end of `today`, and how many there are in all: days, or minutes. */
export function unitsUsed(derivation: readonly DerivationRow[], today: PlainDate): { used: number; of: number } {
  const counted = derivation.filter((row) => row.phase !== 'void' && row.units > 0);
  const sum = (units: number[]) => units.reduce((all, one) => all + one, 0);
  return { used: sum(counted.map((row) => usedOf(row, dayNumber(today)))), of: sum(counted.map((row) => row.units)) };
}

/** A row that counts, counts each of its days or minutes. */
function usedOf(row: DerivationRow, today: DayNumber): number {
  const used = isSpan(row) ? startOfDay(today + 1) - parseMinute(row.from) : today + 1 - parseDay(row.from);
  return Math.min(row.units, Math.max(0, used));
}

/** A line that says that the clock of working days stands still today; null on a worked date. */
export function restDayNotice(calendar: Calendar, now: Instant): { key: string } | null {
  const day = calendar.dayAt(dayOf(minuteOf(now)));
  if (day.worked) return null;
  return { key: day.reason === 'holiday' ? 'calendar.restDay.holiday' : 'calendar.restDay.weekend' };
}
