import { dayOf, minuteOfDay, type Minute } from '#platform/time';
import { opening, workedFrom, type Calendar } from './calendar.ts';
import type { Asked } from './check-input.ts';
import type { Counting } from './counting.ts';
import { pausesFrom, pausesUntil } from './pauses.ts';
import { layStretch } from './stretch.ts';

/** The receipt, moved by the cut-off hour: from it on, a worked date's receipt counts as of the next one's opening. */
export function receiptStart(calendar: Calendar, { receivedAt, cutoff }: Asked): Minute {
  const day = dayOf(receivedAt);
  const moved = cutoff !== null && minuteOfDay(receivedAt) >= cutoff && calendar.dayAt(day).worked;
  return moved ? opening(calendar, workedFrom(calendar, day + 1)) : receivedAt;
}

/** The last restart that counts, else the receipt. One that comes after the due date as computed so far changes nothing. */
export function lastStart(counting: Counting, { limit, pauses, restarts }: Asked, receipt: Minute): Minute {
  let start = receipt;
  for (const restart of restarts) {
    const { due } = layStretch(counting, start, limit.n, pausesUntil(pausesFrom(pauses, start), restart));
    // Later restarts come too late as well: a pause that could still move the date had carried it on to this one.
    if (due === null || counting.isOver(due, restart)) break;
    start = restart;
  }
  return start;
}
