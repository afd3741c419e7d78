import { nextWorked, type Calendar } from '#modules/calendar';
import type { RuleSet } from '#modules/rules';
import { Temporal, ZONE, localDate, localInstant, type Instant, type PlainDate } from '#platform/time';

/** When paper that was received goes to the agency. */
export interface Batch {
  /** The worked date on which it is handed over. */
  day: PlainDate;
  /** From when it can be: the opening of that day, or its receipt where that is later. */
  from: Instant;
}

/**
 * The hand-over that paper goes with: on the same working day, and when it was received after the rule set's cut-off
 * hour, or on a day off, at the start of the next working day (Decree 61/2018 art. 18.2 and 18.3). Hours are compared by
 * the minute, as they are printed: what the slip says was received at 15:00 was not received after 15:00.
 */
export function nextHandOver(calendar: Calendar, ruleSet: Pick<RuleSet, 'handOver'>, receivedAt: Instant): Batch {
  const date = localDate(receivedAt);
  const { cutoff } = ruleSet.handOver;
  const sameDay = calendar.day(date).worked && (cutoff === null || clockTime(receivedAt) <= cutoff);
  const day = sameDay ? date : nextWorked(calendar, date);
  const opens = localInstant(day, calendar.day(day).sessions[0]!.from);
  return { day, from: Temporal.Instant.compare(receivedAt, opens) < 0 ? opens : receivedAt };
}

/** `late`: its day has passed. `now`: today's, or due any minute. `next`: a later day's. */
export type BatchTurn = 'late' | 'now' | 'next';

/** Whose turn it is at `now`. */
export function turnOf({ day }: Batch, now: Instant): BatchTurn {
  const order = Temporal.PlainDate.compare(day, localDate(now));
  if (order === 0) return 'now';
  return order < 0 ? 'late' : 'next';
}

const clockTime = (at: Instant): string => at.toZonedDateTimeISO(ZONE).toPlainTime().toString().slice(0, 5);
