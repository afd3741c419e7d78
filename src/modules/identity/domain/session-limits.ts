import { Temporal, type Instant } from '#platform/time';

/** A session ends after this long without a request … */
export const IDLE = Temporal.Duration.from({ hours: 8 });
/** … and this long after log-in in any case. */
export const ABSOLUTE = Temporal.Duration.from({ hours: 12 });
/** Its last use is written down at most this often. */
export const SEEN_EVERY = Temporal.Duration.from({ minutes: 1 });

export interface SessionTimes {
  seenAt: Instant;
  expiresAt: Instant;
}

const isAfter = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) > 0;

export const isOver = ({ seenAt, expiresAt }: SessionTimes, now: Instant): boolean =>
  !isAfter(expiresAt, now) || isAfter(now, seenAt.add(IDLE));

export const wantsNote = ({ seenAt }: SessionTimes, now: Instant): boolean => !isAfter(seenAt.add(SEEN_EVERY), now);
