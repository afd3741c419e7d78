import {
  due,
  DueError,
  limitWords,
  parseLimit,
  unitsUsed,
  whyDue,
  workingDaysLate,
  workingDaysLeft,
  type Calendar,
  type LimitUnit,
  type Saying,
  type Why,
} from '#modules/calendar';
import { clockInput, pauseKey, type DossierFile } from '#modules/dossier';
import { normLimit } from '#modules/workflow';
import { formats, type Lang } from '#platform/i18n';
import { Temporal, localDate, type Instant } from '#platform/time';
import { timeBadge, type TimeBadge } from './time-badge.ts';

/** How time stands with a dossier that has a due date, and why it is that date. */
export interface CaseClock {
  badge: TimeBadge;
  dueAt: Instant;
  /** Days of the limit used up by the end of today; null for a limit in hours. */
  used: { used: number; of: number; unit: LimitUnit } | null;
  /** Why the due date is what it is. */
  why: Why;
  promisedAt: Instant;
  /** With pauses, before any extension. */
  afterPauses: Instant;
  /** With the extension; null where there is none. */
  extended: Instant | null;
}

/** How time stands with a dossier whose due date is known again when its clock goes on. */
export interface StandingClock {
  badge: TimeBadge;
  dueAt: null;
}

/** The dates on record with their derivation, worked out again; null before acceptance, when no clock runs. */
export function clockOf(
  calendar: Calendar,
  { dossier, standing, intervals }: Pick<DossierFile, 'dossier' | 'standing' | 'intervals'>,
  { now, lang, say }: { now: Instant; lang: Lang; /** Words for what a pause waits for. */ say: (key: string) => string },
): CaseClock | StandingClock | null {
  if (dossier.receivedAt === null) return null;
  const [promisedAt, firstDueAt, dueAt, resolvedAt, pausedSince] = [
    dossier.promisedAt,
    dossier.firstDueAt,
    dossier.dueAt,
    dossier.resolvedAt,
    dossier.pausedSince,
  ].map(instant);
  const input = clockInput(dossier, intervals, say);
  const answer = due(input, calendar);
  const { derivation, remaining } = answer;
  const open = intervals.findLast(({ to }) => to === null);
  // The badge says "paused" itself: of a suspended dossier there is no more to say.
  const waitingFor = pausedSince && open && dossier.state !== 'suspended' ? say(pauseKey(open.reason)) : undefined;
  const badge = timeBadge(calendar, now, { standing, dueAt: dueAt ?? null, resolvedAt, pausedSince, remaining, waitingFor });
  if (!badge) return null;
  if (!promisedAt || !firstDueAt || !dueAt) return { badge, dueAt: null };
  const { unit } = input.limit;
  return {
    badge,
    dueAt,
    used: unit === 'wd' || unit === 'd' ? { ...unitsUsed(derivation, localDate(resolvedAt ?? now)), unit } : null,
    why: whyDue(input, answer, { now, lang }),
    promisedAt,
    afterPauses: firstDueAt,
    extended: Temporal.Instant.compare(dueAt, firstDueAt) === 0 ? null : dueAt,
  };
}

/** When it would be due if it were accepted now; null for a limit counted back from an event, and beyond the calendar. */
export function dueIfAccepted(calendar: Calendar, timeLimit: string, now: Instant): Instant | null {
  try {
    return due({ receivedAt: now, limit: parseLimit(timeLimit) }, calendar).promisedAt;
  } catch (fault) {
    if (fault instanceof DueError) return null;
    throw fault;
  }
}

/** How the open step stands to its norm: the hour on the last day, working days before and after; null without a date. */
export function stepLeft(calendar: Calendar, dueAt: Instant | null, now: Instant): Saying | null {
  if (!dueAt) return null;
  if (Temporal.Instant.compare(now, dueAt) > 0)
    return { key: 'desk.clock.stepOver', values: { days: workingDaysLate(calendar, now, dueAt) } };
  const days = workingDaysLeft(calendar, now, dueAt);
  return days === 0
    ? { key: 'desk.clock.stepToday', values: { time: formats.time(dueAt) } }
    : { key: 'desk.clock.stepLeft', values: { days } };
}

/** The norm of a step in words: working days, or hours of work. */
export const normWords = (norm: string): { key: string; values: { n: number } } => limitWords(normLimit(norm));

const instant = (at: string | null): Instant | null => (at === null ? null : Temporal.Instant.from(at));
