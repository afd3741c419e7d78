import { dayOf, minuteOfDay, startOfDay, type Minute } from '#platform/time';
import { closing, opening, workedFrom, type Calendar } from './calendar.ts';
import type { Asked } from './check-input.ts';
import type { Counting } from './counting.ts';
import { pausesFrom, pausesUntil } from './pauses.ts';
import { layStretch } from './stretch.ts';

/** From where the limit runs. */
export interface Start {
  /** The minute that counts as receipt. */
  at: Minute;
  /** Units are counted from here; it differs from `at` only for a result at once. */
  base: Minute;
}

/** The receipt, moved by the cut-off hour: from it on, a worked date's receipt counts as of the next one's opening. */
export function receiptStart(calendar: Calendar, { receivedAt, cutoff, limit }: Asked): Start {
  const day = dayOf(receivedAt);
  const moved = cutoff !== null && minuteOfDay(receivedAt) >= cutoff && calendar.dayAt(day).worked;
  return startAt(calendar, moved ? opening(calendar, workedFrom(calendar, day + 1)) : receivedAt, limit.n);
}

/** A result at once (0 days) is due on the day of receipt, or on the next worked date when that is over. */
function startAt(calendar: Calendar, at: Minute, n: number): Start {
  if (n > 0) return { at, base: at };
  const day = dayOf(at);
  const isOpen = calendar.dayAt(day).worked && at <= closing(calendar, day);
  return { at, base: isOpen ? at : startOfDay(workedFrom(calendar, day + 1)) };
}

/** The last restart that counts, else the receipt. One that comes after the due date as computed so far changes nothing. */
export function lastStart(calendar: Calendar, counting: Counting, { limit, pauses, restarts }: Asked, receipt: Start): Start {
  let start = receipt;
  for (const restart of restarts) {
    const { due } = layStretch(counting, start.base, limit.n, pausesUntil(pausesFrom(pauses, start.at), restart));
    if (due !== null && !counting.isOver(due, restart)) start = startAt(calendar, restart, limit.n);
  }
  return start;
}
