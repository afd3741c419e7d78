import { Temporal, type PlainDate } from '#platform/time';

/** 2000-01-01 12:00 as a Julian day; the theories count their time from it. */
export const J2000 = 2451545;

const epoch = Temporal.PlainDate.from('1970-01-01');
const epochDay = 2440588;

/** The local date, as the number of the Julian day that begins at its noon, of an instant (Julian day, universal time). */
export const localDay = (universal: number, hoursEast: number): number => Math.floor(universal + 0.5 + hoursEast / 24);

export const dateOfDay = (day: number): PlainDate => epoch.add({ days: day - epochDay });

export const dayOfDate = (date: PlainDate): number => epoch.until(date).days + epochDay;
