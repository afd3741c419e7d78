import type { PlainDate } from '#platform/time';
import { dateOfDay, dayOfDate } from './julian.ts';
import { monthsTo } from './months.ts';

/** A date of the lunisolar calendar; `year` is the Gregorian year in which the lunar year begins. */
export interface LunarDate {
  year: number;
  month: number;
  leap: boolean;
  day: number;
}

/** The Gregorian years for which every month was checked against a second method. */
const checkedYears = { first: 1976, last: 2060 };

/** Vietnam's civil time, UTC+7. */
const VIETNAM = 7;

/**
 * The first day of the first lunar month in a Gregorian year, from 1976 to 2060; other years throw a RangeError.
 * `hoursEast` of Greenwich is the time by which days begin: 7 is Vietnam's calendar, 8 China's.
 * The rules: a month begins on the day of the new moon; the eleventh holds the winter solstice; of thirteen between two
 * eleventh ones the first without a multiple of 30 degrees of the sun's longitude is a leap month.
 */
export const lunarNewYear = (year: number, hoursEast = VIETNAM): PlainDate => dateOfDay(firstDayOf(1, year, hoursEast));

/** The Hung Kings' commemoration: the tenth day of the third lunar month, never of a leap one. Otherwise as `lunarNewYear`. */
export const hungKingsDay = (year: number, hoursEast = VIETNAM): PlainDate => dateOfDay(firstDayOf(3, year, hoursEast) + 9);

/** Vietnam's lunar date of a Gregorian date from 1976 to 2060; others throw a RangeError. */
export function lunarDate(date: PlainDate): LunarDate {
  refuseUnchecked(date.year);
  const today = dayOfDate(date);
  const months = [...monthsTo(date.year, VIETNAM), ...monthsTo(date.year + 1, VIETNAM)];
  const { firstDay, ...month } = months.findLast((one) => one.firstDay <= today)!;
  return { ...month, day: today - firstDay + 1 };
}

function firstDayOf(month: number, year: number, hoursEast: number): number {
  refuseUnchecked(year);
  // A leap month comes after the one whose number it bears, so the first one found is never leap.
  return monthsTo(year, hoursEast).find((one) => one.month === month)!.firstDay;
}

function refuseUnchecked(year: number): void {
  if (year >= checkedYears.first && year <= checkedYears.last) return;
  throw new RangeError(`the lunar calendar is checked from ${checkedYears.first} to ${checkedYears.last}, not for ${year}`);
}
