import { dayOf, startOfDay, type DayNumber, type Minute } from '#platform/time';
import { closing, countWorked, workedFrom, type Calendar } from './calendar.ts';
import type { Comparing } from './dates-on-record.ts';
import type { Remaining } from './due-types.ts';
import type { CountedUnit } from './limit.ts';

/**
 * A way of counting time. There are two families. By dates (`wd`, `d`): units are dates strictly after the one from
 * which is counted, a due date is a closing time, and only dates are compared. By minutes (`h`, `wh`): units are
 * minutes, and instants are compared.
 */
export interface Counting {
  by: Comparing;
  /** Unit of what is left. */
  unit: Remaining['unit'];
  /** Units in `n` of the limit's own. */
  total(n: number): number;
  /** When that many units are used up, counted from `base`. */
  end(base: Minute, units: number): Minute;
  /** Units from one minute to a later one. */
  between(from: Minute, to: Minute): number;
  /** Whether a pause or restart at `at` comes too late to change this due date. */
  isOver(due: Minute, at: Minute): boolean;
  /** The due date when it may not come before the end of a pause. */
  notBefore(due: Minute, resumption: Minute): Minute;
}

/** Limits counted back from an event have no counting: nothing moves them. */
export function countingOf(calendar: Calendar, unit: CountedUnit): Counting {
  switch (unit) {
    case 'wd':
      return byDates(calendar, 'wd', (day) => calendar.dayAt(day).worked);
    case 'd':
      return byDates(calendar, 'd', () => true);
    case 'h':
      return { ...byMinutes, end: (base, units) => base + units, between: (from, to) => to - from };
    case 'wh':
      return {
        ...byMinutes,
        end: (base, units) => endOfWork(calendar, base, units),
        between: (from, to) => workBetween(calendar, from, to),
      };
  }
}

function byDates(calendar: Calendar, unit: 'wd' | 'd', counts: (day: DayNumber) => boolean): Counting {
  // With working days the date of resumption itself is counted as paused, so that a due date before it means that this
  // date is no worked one or is over. With calendar days it can be both worked and to come, and the rule still says "after".
  const resumed = (at: Minute) => (unit === 'wd' ? closingFrom(calendar, at) : closing(calendar, workedFrom(calendar, dayOf(at) + 1)));
  return {
    by: 'dates',
    unit,
    total: (n) => n,
    end(base, units) {
      if (units === 0) return closingFrom(calendar, base);
      let day = dayOf(base);
      for (let left = units; left > 0;) if (counts(++day)) left--;
      return closing(calendar, workedFrom(calendar, day));
    },
    between(from, to) {
      if (unit === 'wd') return countWorked(calendar, dayOf(from), dayOf(to));
      return Math.max(0, dayOf(to) - dayOf(from));
    },
    isOver: (due, at) => dayOf(at) > dayOf(due),
    notBefore: (due, resumption) => (due < resumption ? resumed(resumption) : due),
  };
}

/** The first closing time that is not before `at`: when a result at once is due. */
function closingFrom(calendar: Calendar, at: Minute): Minute {
  const first = closing(calendar, workedFrom(calendar, dayOf(at)));
  return first < at ? closing(calendar, workedFrom(calendar, dayOf(at) + 1)) : first;
}

const byMinutes = {
  by: 'minutes' as const,
  unit: 'm' as const,
  total: (n: number) => n * 60,
  isOver: (due: Minute, at: Minute) => at >= due,
  notBefore: (due: Minute) => due,
};

/** At a session's end the answer is that end, not the next start. */
function endOfWork(calendar: Calendar, base: Minute, units: number): Minute {
  let left = units;
  for (let day = dayOf(base); ; day++) {
    for (const [opens, closes] of calendar.dayAt(day).spans) {
      const from = Math.max(base, startOfDay(day) + opens);
      const length = startOfDay(day) + closes - from;
      if (length >= left) return from + left;
      if (length > 0) left -= length;
    }
  }
}

function workBetween(calendar: Calendar, from: Minute, to: Minute): number {
  let units = 0;
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    for (const [opens, closes] of calendar.dayAt(day).spans) {
      units += Math.max(0, Math.min(to, startOfDay(day) + closes) - Math.max(from, startOfDay(day) + opens));
    }
  }
  return units;
}
