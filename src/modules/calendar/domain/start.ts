import { Temporal, ZONE, localDate, type Instant, type PlainDate } from '#platform/time';
import { closing, isUpTo, nextWorked, opening, type Calendar } from './calendar.ts';
import type { DueInput, Pause } from './due-types.ts';
import { isEarlier, pausesFrom, pausesUntil } from './pauses.ts';
import { layStretch } from './stretch.ts';

/** From where the limit runs. */
export interface Start {
  /** The instant that counts as receipt. */
  at: Instant;
  /** Units are counted strictly after this date. */
  base: PlainDate;
}

/** The receipt, moved by the cut-off hour: from it on, a worked date's receipt counts as of the next one's opening. */
export function receiptStart(calendar: Calendar, input: DueInput): Start {
  const date = localDate(input.receivedAt);
  const time = input.receivedAt.toZonedDateTimeISO(ZONE).toPlainTime();
  const cut = input.receiptCutoff && Temporal.PlainTime.compare(time, Temporal.PlainTime.from(input.receiptCutoff)) >= 0;
  const at = cut && calendar.day(date).worked ? opening(calendar, nextWorked(calendar, date)) : input.receivedAt;
  return startAt(calendar, at, input.limit.n);
}

/** A result at once (0 days) is due on the day of receipt, or on the next worked date when that is over. */
function startAt(calendar: Calendar, at: Instant, n: number): Start {
  const date = localDate(at);
  if (n > 0) return { at, base: date };
  const open = calendar.day(date).worked && isEarlier(at, closing(calendar, date));
  return { at, base: open ? date : nextWorked(calendar, date) };
}

/**
 * The last restart that counts, else the receipt. A restart on a date after the due date as computed so far changes
 * nothing. `pauses` are merged.
 */
export function lastStart(calendar: Calendar, input: DueInput, receipt: Start, pauses: readonly Pause[]): Start {
  let start = receipt;
  for (const restart of (input.restarts ?? []).toSorted(Temporal.Instant.compare)) {
    const { due } = layStretch(calendar, start.base, input.limit.n, pausesUntil(pausesFrom(pauses, start.at), restart));
    if (due && isUpTo(localDate(restart), due)) start = startAt(calendar, restart, input.limit.n);
  }
  return start;
}
