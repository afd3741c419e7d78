import { formats } from '#platform/i18n';
import { Temporal, localDate, type Instant } from '#platform/time';
import type { Calendar } from './calendar.ts';
import type { Limit } from './limit.ts';
import { workingDaysLate, workingDaysLeft } from './time-left.ts';

/** What the clock of one dossier shows, as its row holds it. */
export type ClockDates =
  | { state: 'running'; dueAt: Instant; dueSoonFrom: Instant; lateFrom: Instant }
  /** `lateBy`: the due date that had passed when it was paused. `waitingFor`: reason in words. */
  | { state: 'paused'; remaining: Limit | null; lateBy?: Instant | null; waitingFor?: string | undefined }
  | { state: 'done'; dueAt: Instant; resolvedAt: Instant };

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

/** The one badge of a dossier at that instant. Days left and days late are working days whatever the unit of the limit. */
export function badge(calendar: Calendar, now: Instant, dates: ClockDates): Badge {
  switch (dates.state) {
    case 'running':
      return running(calendar, now, dates);
    case 'paused':
      return paused(calendar, now, dates);
    case 'done':
      return done(calendar, dates);
  }
}

const say = (tone: BadgeTone, key: string, values: Record<string, string | number> = {}): Badge => ({
  tone,
  key: `calendar.badge.${key}`,
  values,
});

const reached = (now: Instant, at: Instant) => Temporal.Instant.compare(now, at) >= 0;

function running(calendar: Calendar, now: Instant, { dueAt, dueSoonFrom, lateFrom }: ClockDates & { state: 'running' }): Badge {
  if (reached(now, lateFrom)) {
    const below = { key: 'calendar.badge.promised', values: { date: formats.date(localDate(dueAt)) } };
    return { ...say('danger', 'late', { days: workingDaysLate(calendar, now, dueAt) }), below };
  }
  if (localDate(now).equals(localDate(dueAt))) return say('today', 'today', { time: formats.time(dueAt) });
  const days = workingDaysLeft(calendar, now, dueAt);
  return reached(now, dueSoonFrom) ? say('warning', 'soon', { days }) : say('plain', 'left', { days });
}

function paused(calendar: Calendar, now: Instant, { remaining, lateBy, waitingFor }: ClockDates & { state: 'paused' }): Badge {
  if (lateBy) return say('danger', 'pausedLate', { days: workingDaysLate(calendar, now, lateBy) });
  const shown = waitingFor === undefined ? say('info', 'paused') : say('info', 'pausedFor', { reason: waitingFor });
  return remaining ? { ...shown, below: { key: 'calendar.badge.leftAfterPause', values: { days: remaining.n } } } : shown;
}

function done(calendar: Calendar, { dueAt, resolvedAt }: ClockDates & { state: 'done' }): Badge {
  const order = Temporal.PlainDate.compare(localDate(resolvedAt), localDate(dueAt));
  if (order === 0) return say('neutral', 'doneOnTime');
  return order < 0
    ? say('success', 'doneEarly', { days: workingDaysLeft(calendar, resolvedAt, dueAt) })
    : say('danger', 'doneLate', { days: workingDaysLate(calendar, resolvedAt, dueAt) });
}
