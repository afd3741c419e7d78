import { dayNumber, type DayNumber, isoDay, parseDay, type PlainDate, plainDate, weekdayOf } from '#platform/time';
import { isSpan } from './derivation.ts';
import type { DerivationRow } from './due-types.ts';

/** One square of the day strip. */
export interface StripDay {
  date: PlainDate;
  /** `counted` is used up by today, `left` is still to come, `outside` belongs to the week only. */
  kind: 'receipt' | 'counted' | 'left' | 'rest' | 'paused' | 'rolled' | 'outside';
  /** Message that says what the square is: its kind, or `due` on the due date. */
  key: string;
  phase: DerivationRow['phase'] | null;
  /** Running number of a counted day, within the limit or within the extension; null for limits in hours. */
  number: number | null;
  isToday: boolean;
  isDue: boolean;
}

/** The derivation as whole weeks, Monday to Sunday. `due` is null while a pause is open. */
export function dayStrip(derivation: readonly DerivationRow[], today: PlainDate, due: PlainDate | null): StripDay[] {
  const [first, last] = [derivation.at(0), derivation.at(-1)];
  if (!first || !last) return [];
  const [now, dueDay] = [dayNumber(today), due && dayNumber(due)];
  const end = startOfWeek(parseDay(last.to.slice(0, 10))) + 6;
  const days: StripDay[] = [];
  const numbers = { limit: 0, extension: 0, void: 0 };
  for (let day = startOfWeek(parseDay(first.from.slice(0, 10))); day <= end; day++) {
    const row = rowOf(derivation, isoDay(day));
    const kind = row ? kindOf(row, day <= now) : 'outside';
    const isDue = day === dueDay;
    days.push({
      date: plainDate(day),
      kind,
      key: `calendar.strip.${isDue ? 'due' : kind}`,
      phase: row?.phase ?? null,
      number: row && row.units > 0 && !isSpan(row) ? ++numbers[row.phase] : null,
      isToday: day === now,
      isDue,
    });
  }
  return days;
}

const startOfWeek = (day: DayNumber): DayNumber => day - weekdayOf(day) + 1;

/** What a date stands for. Of the spans of one date, one that counts tells most, then a pause. */
function rowOf(derivation: readonly DerivationRow[], iso: string): DerivationRow | undefined {
  const rows = derivation.filter((row) => row.from.slice(0, 10) <= iso && iso <= row.to.slice(0, 10) && !endsAtMidnight(row, iso));
  return rows.find((row) => row.units > 0) ?? rows.find((row) => row.reason === 'paused') ?? rows[0];
}

const endsAtMidnight = (row: DerivationRow, iso: string) => row.to === `${iso}T00:00` && row.from < row.to;

function kindOf(row: DerivationRow, isPast: boolean): StripDay['kind'] {
  switch (row.reason) {
    case 'counted':
    case 'makeUp':
      return isPast ? 'counted' : 'left';
    case 'weekend':
    case 'holiday':
    case 'outOfHours':
      return 'rest';
    default:
      return row.reason;
  }
}
