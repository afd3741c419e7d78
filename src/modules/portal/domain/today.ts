import { Temporal, ZONE, localDate, localInstant, type Instant, type PlainDate } from '#platform/time';
import { DueError, nextReception, type Calendar, type Session } from '#modules/calendar';

/** How the counters stand at an instant. */
export type Counter =
  | { state: 'open'; until: string }
  /** Closed now, opens again on the same date. */
  | { state: 'later'; from: string }
  /** Closed until another date. */
  | { state: 'closed'; from: string; date: PlainDate };

export interface Today {
  date: PlainDate;
  /** Null where the calendar knows nothing of these dates: then nothing is said. */
  counter: Counter | null;
}

/** The line under the search: today, and whether a counter is open by the calendar's sessions of reception. */
export function todayOf(calendar: Calendar, now: Instant): Today {
  const date = localDate(now);
  try {
    return { date, counter: counterAt(calendar, now, date) };
  } catch (fault) {
    if (fault instanceof DueError) return { date, counter: null };
    throw fault;
  }
}

function counterAt(calendar: Calendar, now: Instant, date: PlainDate): Counter {
  const { reception } = calendar.day(date);
  const time = now.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });
  const running = reception.find((one) => one.from <= time && time < one.to);
  if (running) return { state: 'open', until: running.to };
  const coming = reception.find((one) => time < one.from);
  if (coming) return { state: 'later', from: coming.from };
  const next = nextReception(calendar, date);
  return { state: 'closed', from: first(calendar.day(next).reception), date: next };
}

const first = (sessions: readonly Session[]): string => sessions[0]!.from;

/**
 * The instant at which something filed now can be received at the earliest: now within a session of reception, else when the
 * next session begins.
 */
export function earliestReceipt(calendar: Calendar, now: Instant): Instant {
  const date = localDate(now);
  const counter = counterAt(calendar, now, date);
  switch (counter.state) {
    case 'open':
      return now;
    case 'later':
      return localInstant(date, counter.from);
    case 'closed':
      return localInstant(counter.date, counter.from);
  }
}

/** Whether two instants lie on one local date. */
export const sameDay = (a: Instant, b: Instant): boolean => Temporal.PlainDate.compare(localDate(a), localDate(b)) === 0;
