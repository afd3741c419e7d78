import { Temporal } from 'temporal-polyfill';

/**
 * Whole minutes of Vietnamese wall-clock time since 1970-01-01T00:00, for arithmetic over many days. The country has had
 * one offset and no daylight saving since 1976, so that from then on such a minute and an instant are the same thing.
 */
export type Minute = number;
/** Whole days since 1970-01-01. */
export type DayNumber = number;

type Instant = Temporal.Instant;
type PlainDate = Temporal.PlainDate;

const offset = 7 * 60;
const perDay = 24 * 60;

/** Drops seconds. */
export const minuteOf = (at: Instant): Minute => Math.floor(at.epochMilliseconds / 60_000) + offset;
export const instantOf = (minute: Minute): Instant => Temporal.Instant.fromEpochMilliseconds((minute - offset) * 60_000);

export const dayOf = (minute: Minute): DayNumber => Math.floor(minute / perDay);
export const startOfDay = (day: DayNumber): Minute => day * perDay;
export const minuteOfDay = (minute: Minute): number => minute - startOfDay(dayOf(minute));

export const dayNumber = ({ year, month, day }: Pick<PlainDate, 'year' | 'month' | 'day'>): DayNumber =>
  Date.UTC(year, month - 1, day) / 86_400_000;
export const plainDate = (day: DayNumber): PlainDate => {
  const date = new Date(day * 86_400_000);
  return new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** As in ISO 8601: 1 is Monday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;
export const yearOf = (day: DayNumber): number => new Date(day * 86_400_000).getUTCFullYear();

/** `2026-11-27` */
export const isoDay = (day: DayNumber): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** `2026-11-27T17:00` */
export const isoMinute = (minute: Minute): string => new Date(minute * 60_000).toISOString().slice(0, 16);

/** Read back what `isoDay` and `isoMinute` wrote. */
export const parseDay = (iso: string): DayNumber => Date.parse(`${iso}T00:00Z`) / 86_400_000;
export const parseMinute = (iso: string): Minute => Date.parse(`${iso}Z`) / 60_000;

/** Minutes of the day of `HH:MM`. */
export const parseTime = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
