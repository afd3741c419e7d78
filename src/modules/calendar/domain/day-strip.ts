import { Temporal, type PlainDate } from '#platform/time';
import { isUpTo } from './calendar.ts';
import type { DerivationRow } from './due-types.ts';

/** One square of the day strip. */
export interface StripDay {
  date: PlainDate;
  /** `counted` is used up by today, `left` is still to come, `outside` belongs to the week only. */
  kind: 'receipt' | 'counted' | 'left' | 'rest' | 'paused' | 'rolled' | 'outside';
  /** Message that says what the square is: its kind, or `due` on the due date. */
  key: string;
  phase: DerivationRow['phase'] | null;
  /** Running number of a counted day, within the limit or within the extension. */
  number: number | null;
  isToday: boolean;
  isDue: boolean;
}

/** The derivation as whole weeks, Monday to Sunday. `due` is null while a pause is open. */
export function dayStrip(derivation: readonly DerivationRow[], today: PlainDate, due: PlainDate | null): StripDay[] {
  const [first, last] = [derivation.at(0), derivation.at(-1)];
  if (!first || !last) return [];
  const monday = startOfWeek(Temporal.PlainDate.from(first.from));
  const end = startOfWeek(Temporal.PlainDate.from(last.to)).add({ days: 6 });
  const days: StripDay[] = [];
  const numbers = { limit: 0, extension: 0, void: 0 };
  for (let date = monday; isUpTo(date, end); date = date.add({ days: 1 })) {
    const iso = date.toString();
    const row = derivation.find(({ from, to }) => from <= iso && iso <= to);
    const kind = row ? kindOf(row, isUpTo(date, today)) : 'outside';
    const isDue = due !== null && date.equals(due);
    days.push({
      date,
      kind,
      key: `calendar.strip.${isDue ? 'due' : kind}`,
      phase: row?.phase ?? null,
      number: row && row.units > 0 ? ++numbers[row.phase] : null,
      isToday: date.equals(today),
      isDue,
    });
  }
  return days;
}

const startOfWeek = (date: PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

function kindOf(row: DerivationRow, isPast: boolean): StripDay['kind'] {
  switch (row.reason) {
    case 'counted':
    case 'makeUp':
      return isPast ? 'counted' : 'left';
    case 'weekend':
    case 'holiday':
      return 'rest';
    default:
      return row.reason;
  }
}
