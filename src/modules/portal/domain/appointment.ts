import { due, DueError, parseLimit, type Calendar, type Limit } from '#modules/calendar';
import type { Instant } from '#platform/time';
import { earliestReceipt, sameDay } from './today.ts';

/** What can be promised to somebody who files now, if the desk accepts at the first moment at which it is open. */
export interface Appointment {
  limit: Limit;
  /** The earliest instant of acceptance. */
  acceptedAt: Instant;
  /** Acceptance can still be today. */
  today: boolean;
  /** The last moment by which the result must be there. */
  doneBy: Instant;
}

/**
 * Works out the promise with the clock; null where it counts in units that the clock cannot count yet, or where the
 * calendar knows nothing of these dates. A promise that nobody can keep is not shown.
 */
export function appointmentFor(calendar: Calendar, timeLimit: string, now: Instant): Appointment | null {
  try {
    const limit = parseLimit(timeLimit);
    const acceptedAt = earliestReceipt(calendar, now);
    const { promisedAt } = due({ receivedAt: acceptedAt, limit }, calendar);
    return { limit, acceptedAt, today: sameDay(now, acceptedAt), doneBy: promisedAt };
  } catch (fault) {
    if (fault instanceof DueError) return null;
    throw fault;
  }
}
