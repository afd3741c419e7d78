import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import type { Calendar } from './calendar.ts';
import type { Remaining } from './due-types.ts';
import type { Standing } from './standing.ts';
import { workingDaysLate, workingDaysLeft } from './time-left.ts';

/** How a dossier stands in time, and the instants that the words about it name; each may be missing. */
export interface BadgeFacts {
  standing: Standing;
  /** The due date in force. */
  dueAt: Instant | null;
  resolvedAt?: Instant | null | undefined;
  pausedSince?: Instant | null | undefined;
  /** What is left when a paused clock goes on. */
  remaining?: Remaining | null | undefined;
  /** What a paused dossier waits for, in words. */
  waitingFor?: string | undefined;
}

/**
 * The meaning of a badge; the screen gives it colour and icon. `danger` is late and nothing else, `success` early,
 * `neutral` done on time, `plain` no badge but text.
 */
export type BadgeTone = 'plain' | 'warning' | 'today' | 'danger' | 'info' | 'success' | 'neutral';

export interface BadgeLine {
  key: string;
  values: Record<string, string | number>;
}

export interface Badge extends BadgeLine {
  tone: BadgeTone;
  /** The small line below, where there is one. */
  below?: BadgeLine;
}

const tones: Record<Standing, BadgeTone> = {
  waiting: 'plain',
  running: 'plain',
  dueSoon: 'warning',
  overdue: 'danger',
  paused: 'info',
  pausedOverdue: 'danger',
  early: 'success',
  onTime: 'neutral',
  late: 'danger',
  ended: 'plain',
};

/**
 * The one badge of a dossier at that instant. It decides nothing: it finds words for the standing that it is told, and
 * without the dates that more exact words would name it says the standing's own. Days left and days late are working
 * days whatever the unit of the limit.
 */
export function badge(calendar: Calendar, now: Instant, facts: BadgeFacts): Badge {
  const { standing, dueAt, resolvedAt } = facts;
  switch (standing) {
    case 'running':
    case 'dueSoon':
      return dueAt ? left(calendar, now, standing, dueAt) : bare(standing);
    case 'overdue':
      return dueAt ? overdue(calendar, now, dueAt) : bare(standing);
    case 'paused':
      return paused(facts);
    case 'pausedOverdue':
      return dueAt ? say('danger', 'pausedLate', { days: workingDaysLate(calendar, now, dueAt) }) : bare(standing);
    case 'early':
      return dueAt && resolvedAt ? say('success', 'doneEarly', { days: workingDaysLeft(calendar, resolvedAt, dueAt) }) : bare(standing);
    case 'late':
      return dueAt && resolvedAt ? say('danger', 'doneLate', { days: workingDaysLate(calendar, resolvedAt, dueAt) }) : bare(standing);
    case 'waiting':
    case 'onTime':
    case 'ended':
      return bare(standing);
  }
}

const say = (tone: BadgeTone, key: string, values: BadgeLine['values'] = {}): Badge => ({ tone, key: `calendar.badge.${key}`, values });

const bare = (standing: Standing): Badge => ({ tone: tones[standing], key: `calendar.standing.${standing}`, values: {} });

const isSameDay = (a: Instant, b: Instant): boolean => localDate(a).equals(localDate(b));

/** A due date before which no working day comes, such as an hour on a rest day, is named itself. */
function left(calendar: Calendar, now: Instant, standing: 'running' | 'dueSoon', dueAt: Instant): Badge {
  const time = formats.time(dueAt);
  if (isSameDay(now, dueAt)) return say('today', 'today', { time });
  const days = workingDaysLeft(calendar, now, dueAt);
  const isSoon = standing === 'dueSoon';
  if (days === 0) return say(tones[standing], isSoon ? 'soonAt' : 'leftUntil', { time, date: formats.date(localDate(dueAt)) });
  return say(tones[standing], isSoon ? 'soon' : 'left', { days });
}

/** Of a dossier that became late today the hour tells more than the date. */
function overdue(calendar: Calendar, now: Instant, dueAt: Instant): Badge {
  const below = isSameDay(now, dueAt)
    ? { key: 'calendar.badge.promisedToday', values: { time: formats.time(dueAt) } }
    : { key: 'calendar.badge.promised', values: { date: formats.date(localDate(dueAt)) } };
  return { ...say('danger', 'late', { days: workingDaysLate(calendar, now, dueAt) }), below };
}

function paused({ remaining, waitingFor, pausedSince }: BadgeFacts): Badge {
  const shown = waitingFor === undefined ? bare('paused') : say('info', 'pausedFor', { reason: waitingFor });
  if (remaining) return { ...shown, below: leftAfterPause(remaining) };
  if (pausedSince)
    return { ...shown, below: { key: 'calendar.badge.pausedSince', values: { date: formats.date(localDate(pausedSince)) } } };
  return shown;
}

const leftAfterPause = ({ n, unit }: Remaining): BadgeLine =>
  unit === 'm'
    ? { key: 'calendar.badge.hoursLeftAfterPause', values: { hours: Math.floor(n / 60), minutes: n % 60 } }
    : { key: 'calendar.badge.leftAfterPause', values: { days: n } };
