import { universalTime } from './delta-t.ts';
import { localDay } from './julian.ts';
import { lunationsAt, newMoon } from './new-moon.ts';
import { stationsFrom, winterSolstice } from './sun-stations.ts';

/** A month of the lunisolar calendar; a leap one bears the number of the month before it. */
export interface LunarMonth {
  /** Of the lunar year, named by the Gregorian year in which it begins. */
  year: number;
  month: number;
  leap: boolean;
  /** Number of the Julian day of its first date. */
  firstDay: number;
}

/**
 * The months from the eleventh one of the year before, which holds the winter solstice, to the tenth of `year`.
 * Thirteen of them hold a leap month: the first in which the sun reaches none of its twelve stations.
 */
export function monthsTo(year: number, hoursEast: number): LunarMonth[] {
  const dayOf = (dynamical: number) => localDay(universalTime(dynamical), hoursEast);
  const firstDays = moonDays(winterSolstice(year - 1), winterSolstice(year), dayOf);
  const leap = firstDays.length === 13 ? leapIndex(firstDays, stationsFrom(winterSolstice(year - 1)).map(dayOf)) : Infinity;
  const numbers = firstDays.map((_, i) => (i < leap ? i : i - 1));
  return firstDays.map((firstDay, i) => ({
    year: numbers[i]! < 2 ? year - 1 : year,
    month: ((numbers[i]! + 10) % 12) + 1,
    leap: i === leap,
    firstDay,
  }));
}

/** The days of the new moons from the last one up to one solstice's day to before the last one up to the next one's. */
function moonDays(solstice: number, next: number, dayOf: (dynamical: number) => number): number[] {
  const moonUpTo = (sun: number) => {
    let k = Math.ceil(lunationsAt(sun));
    while (dayOf(newMoon(k)) > dayOf(sun)) k -= 1;
    return k;
  };
  const first = moonUpTo(solstice);
  return Array.from({ length: moonUpTo(next) - first }, (_, n) => dayOf(newMoon(first + n)));
}

const leapIndex = (firstDays: number[], stationDays: number[]): number =>
  firstDays.findIndex((first, i) => !stationDays.some((day) => day >= first && day < (firstDays[i + 1] ?? Infinity)));
