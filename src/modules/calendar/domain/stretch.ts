import { localDate, type PlainDate } from '#platform/time';
import { closing, countWorked, isBefore, isUpTo, later, nextWorked, nthWorked, type Calendar } from './calendar.ts';
import type { Pause } from './due-types.ts';
import { isEarlier } from './pauses.ts';

/** A number of working days, counted strictly after a date and lengthened by the pauses that fall into it. */
export interface Stretch {
  /** Where it ends; null while a pause is open. */
  due: PlainDate | null;
  /** The pauses that count, in order of time. */
  pauses: Pause[];
  /** Those that begin after the due date, which they do not save. */
  after: Pause[];
  /** Units left when the open pause began; 0 when none is open. */
  left: number;
}

/**
 * Lays `n` working days after `base`, with merged pauses. Each pause adds the worked dates in (its date, date of
 * resumption]; a due date before the resumption becomes the first worked date after it.
 */
export function layStretch(calendar: Calendar, base: PlainDate, n: number, pauses: readonly Pause[]): Stretch {
  let due = nthWorked(calendar, base, n);
  let grown = 0;
  for (const [i, pause] of pauses.entries()) {
    const from = later(localDate(pause.from), base);
    if (isBefore(due, localDate(pause.from))) return { due, pauses: pauses.slice(0, i), after: pauses.slice(i), left: 0 };
    if (pause.to === null) {
      const used = countWorked(calendar, base, from) - grown;
      return { due: null, pauses: pauses.slice(0, i + 1), after: [], left: Math.max(0, n - used) };
    }
    grown += countWorked(calendar, from, localDate(pause.to));
    due = later(due, nthWorked(calendar, base, n + grown));
    if (isEarlier(closing(calendar, due), pause.to)) due = nextWorked(calendar, localDate(pause.to));
  }
  return { due, pauses: [...pauses], after: [], left: 0 };
}

/** Whether the clock stands on that date: it lies in (date of pause, date of resumption] of a pause. */
export const isPaused = (pauses: readonly Pause[], date: PlainDate): Pause | undefined =>
  pauses.find((pause) => isBefore(localDate(pause.from), date) && (pause.to === null || isUpTo(date, localDate(pause.to))));
