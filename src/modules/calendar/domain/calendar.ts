import type { Words } from '#modules/rules';
import { dayNumber, type DayNumber, isoDay, type Minute, type PlainDate, plainDate, startOfDay } from '#platform/time';
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
  /** The same as minutes of the day. */
  spans: readonly (readonly [number, number])[];
  /** When dossiers are taken in: the sessions of work, unless a fact gives the date sessions of its own. */
  reception: readonly Session[];
  reason: 'weekday' | 'weekend' | 'holiday' | 'makeUp';
  /** The holiday or make-up day, with its source. */
  note?: Words;
  /** The day rests on a computed date or on a fact to be confirmed, not on law or a published schedule. */
  provisional: boolean;
  /** A fact that nobody has confirmed and that is therefore not applied: what it would be. */
  doubt?: Words;
}

/** Which dates an office works, and when. Pure: the same date always gives the same day. */
export interface Calendar {
  name: string;
  /** Throws `DueError` `NO_CALENDAR` for a date that no data cover. */
  day(date: PlainDate): Day;
  /** The same by number. */
  dayAt(day: DayNumber): Day;
  /** Whether some days off of the year are computed or to be confirmed, because no full schedule is in the data. */
  isProvisional(year: number): boolean;
}

/** The date itself when it is worked, else the first worked date after it. */
export function workedFrom(calendar: Calendar, day: DayNumber): DayNumber {
  let at = day;
  while (!calendar.dayAt(at).worked) at++;
  return at;
}

/** The first date strictly after `date` on which dossiers are taken in. */
export function nextReception(calendar: Calendar, date: PlainDate): PlainDate {
  let at = dayNumber(date) + 1;
  while (calendar.dayAt(at).reception.length === 0) at++;
  return plainDate(at);
}

/** The first worked date strictly after `date`. */
export const nextWorked = (calendar: Calendar, date: PlainDate): PlainDate => nthWorked(calendar, date, 1);

/** The `n`th worked date strictly after `date`; `date` itself when `n` is 0. */
export function nthWorked(calendar: Calendar, date: PlainDate, n: number): PlainDate {
  let at = dayNumber(date);
  for (let i = 0; i < n; i++) at = workedFrom(calendar, at + 1);
  return plainDate(at);
}

/** Worked dates in (`after`, `upTo`]; 0 when `upTo` is not later. */
export function countWorked(calendar: Calendar, after: DayNumber, upTo: DayNumber): number {
  let n = 0;
  for (let at = after + 1; at <= upTo; at++) if (calendar.dayAt(at).worked) n++;
  return n;
}

/** The minute when the first session of a worked date begins. */
export const opening = (calendar: Calendar, day: DayNumber): Minute => startOfDay(day) + edge(calendar, day, 0)[0];

/** The minute when the last session of a worked date ends. */
export const closing = (calendar: Calendar, day: DayNumber): Minute => startOfDay(day) + edge(calendar, day, -1)[1];

function edge(calendar: Calendar, day: DayNumber, at: number): readonly [number, number] {
  const span = calendar.dayAt(day).spans.at(at);
  if (!span) throw new DueError('NO_CALENDAR', `${isoDay(day)} has no session in calendar ${calendar.name}`);
  return span;
}
