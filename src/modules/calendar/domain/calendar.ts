import type { Words } from '#modules/rules';
import { Temporal, localInstant, type Instant, type PlainDate } from '#platform/time';
import { DueError } from './due-error.ts';

/** A session of work or of reception, local wall-clock times `HH:MM`. */
export interface Session {
  from: string;
  to: string;
}

export interface Day {
  worked: boolean;
  /** In order of time; empty on a day that is not worked. */
  sessions: readonly Session[];
  reason: 'weekday' | 'weekend' | 'holiday' | 'makeUp';
  /** The holiday or make-up day, with its source. */
  note?: Words;
  /** The day rests on a computed date, not on law or a published schedule. */
  provisional: boolean;
  /** A fact that nobody has confirmed and that is therefore not applied: what it would be. */
  doubt?: Words;
}

/** Which dates an office works, and when. Pure: the same date always gives the same day. */
export interface Calendar {
  name: string;
  /** Throws `DueError` `NO_CALENDAR` for a date that no data cover. */
  day(date: PlainDate): Day;
}

/** The first worked date strictly after `date`. */
export function nextWorked(calendar: Calendar, date: PlainDate): PlainDate {
  let next = date.add({ days: 1 });
  while (!calendar.day(next).worked) next = next.add({ days: 1 });
  return next;
}

/** The `n`th worked date strictly after `date`; `date` itself when `n` is 0. */
export function nthWorked(calendar: Calendar, date: PlainDate, n: number): PlainDate {
  let at = date;
  for (let i = 0; i < n; i++) at = nextWorked(calendar, at);
  return at;
}

/** Worked dates in (`after`, `upTo`]; 0 when `upTo` is not later. */
export function countWorked(calendar: Calendar, after: PlainDate, upTo: PlainDate): number {
  let n = 0;
  for (let at = after.add({ days: 1 }); isUpTo(at, upTo); at = at.add({ days: 1 })) if (calendar.day(at).worked) n++;
  return n;
}

export const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;
export const isUpTo = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(a, b) <= 0;
export const later = (a: PlainDate, b: PlainDate): PlainDate => (isBefore(a, b) ? b : a);

/** The instant when the first session of a worked date begins. */
export const opening = (calendar: Calendar, date: PlainDate): Instant => localInstant(date, edge(calendar, date, 0).from);

/** The instant when the last session of a worked date ends. */
export const closing = (calendar: Calendar, date: PlainDate): Instant => localInstant(date, edge(calendar, date, -1).to);

function edge(calendar: Calendar, date: PlainDate, at: number): Session {
  const session = calendar.day(date).sessions.at(at);
  if (!session) throw new DueError('NO_CALENDAR', `${date.toString()} has no session in calendar ${calendar.name}`);
  return session;
}
