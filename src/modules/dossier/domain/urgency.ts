import { Temporal } from '#platform/time';
import type { At, Dossier } from './dossier.ts';

/** Behind everything that has a date, in the order in which they came to wait. */
const HELD_UP = { hours: 24 * 36_525 };

/** So far ahead lies no due date, and everything that has none. */
export const BEHIND_DATES = { hours: 24 * 18_262 };

/**
 * What orders every list of officers: the due date; before there is one, the time of filing. What waits for the applicant
 * and has no date stands behind all that somebody can do something about.
 */
export function urgencyOf({ dueAt, submittedAt, pausedSince, heldFrom }: Dossier): At {
  if (dueAt !== null) return dueAt;
  return heldFrom === null
    ? submittedAt
    : Temporal.Instant.from(pausedSince ?? submittedAt)
        .add(HELD_UP)
        .toString();
}
