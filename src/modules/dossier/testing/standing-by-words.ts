import { due, type Calendar, type DueAnswer, type Standing } from '#modules/calendar';
import { Temporal, localDate, type Instant } from '#platform/time';
import { isInDays, knownAt, knownBeforePause, toInput, type ClockStory } from './clock-story.ts';

/**
 * Where a dossier stood at an instant by the words of deadlines.md, "Verdict", and by what was known then. It knows
 * nothing of the instants that rows keep, except for due soon, which is always told from the final dates.
 */
export function standingByWords(calendar: Calendar, story: ClockStory, at: Instant): Standing {
  if (isBefore(at, story.receivedAt)) return 'waiting';
  const known = knownAt(story, at);
  const answer = due(toInput(known), calendar);
  if (known.resolvedAt) return verdict(known, answer, known.resolvedAt);
  const pause = known.pauses.find(({ to }) => to === null);
  if (pause) {
    const before = knownBeforePause(story, pause.from);
    return verdict(before, due(toInput(before), calendar), pause.from) === 'late' ? 'pausedOverdue' : 'paused';
  }
  if (verdict(known, answer, at) === 'late') return 'overdue';
  const { dueSoonFrom } = due(toInput({ ...story, resolvedAt: null }), calendar);
  return dueSoonFrom && !isBefore(at, dueSoonFrom) ? 'dueSoon' : 'running';
}

const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0;

/** Days compare dates, hours compare minutes: early before, on time equal, late after. */
function verdict({ limit, extension }: ClockStory, { dueAt }: DueAnswer, at: Instant): 'early' | 'onTime' | 'late' {
  const order = isInDays(extension?.limit ?? limit)
    ? Temporal.PlainDate.compare(localDate(at), localDate(dueAt!))
    : Temporal.Instant.compare(minuteOf(at), minuteOf(dueAt!));
  return order < 0 ? 'early' : order > 0 ? 'late' : 'onTime';
}

const minuteOf = (at: Instant): Instant => at.round({ smallestUnit: 'minute', roundingMode: 'floor' });
