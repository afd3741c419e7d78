import { Temporal, localDate, type Instant, type PlainDate } from '#platform/time';
import { countWorked, isUpTo, type Calendar } from './calendar.ts';
import { countedDates } from './due.ts';
import type { DerivationRow } from './due-types.ts';

/** Working days left: worked dates after today up to the due date. 0 on the due date itself and after it. */
export const workingDaysLeft = (calendar: Calendar, now: Instant, due: Instant): number =>
  countWorked(calendar, localDate(now), localDate(due));

/** Working days late: worked dates after the due date up to today. 0 on rest days right after the due date. */
export const workingDaysLate = (calendar: Calendar, now: Instant, due: Instant): number =>
  countWorked(calendar, localDate(due), localDate(now));

/** Units of the limit and the extension used up by the end of `today`, and how many there are in all. */
export function unitsUsed(derivation: readonly DerivationRow[], today: PlainDate): { used: number; of: number } {
  const counted = derivation.filter((row) => row.phase !== 'void').flatMap(countedDates);
  return { used: counted.filter((date) => isUpTo(Temporal.PlainDate.from(date), today)).length, of: counted.length };
}

/** A line that says that the clock of working days stands still today; null on a worked date. */
export function restDayNotice(calendar: Calendar, now: Instant): { key: string } | null {
  const day = calendar.day(localDate(now));
  if (day.worked) return null;
  return { key: day.reason === 'holiday' ? 'calendar.restDay.holiday' : 'calendar.restDay.weekend' };
}
