import { dayNumber, weekdayOf, type DayNumber } from '#platform/time';
import { hungKingsDay, lunarNewYear } from './lunar/lunar-calendar.ts';

/** The holidays of the Labour Code 2019, art. 112. */
export const holidays = ['newYear', 'lunarNewYear', 'hungKings', 'victoryDay', 'labourDay', 'nationalDay'] as const;
export type Holiday = (typeof holidays)[number];

/** One day off that the law gives. */
export interface StatutoryDay {
  holiday: Holiday;
  day: DayNumber;
  /** The holiday itself, the day that goes with 2 September, or the day given for one on a weekly rest day. */
  kind: 'day' | 'adjacent' | 'compensation';
  /** Fixed by the law itself, not by computing and the yearly schedule. */
  certain: boolean;
}

const monday = 1;
const tuesday = 2;
const thursday = 4;

const solar = (year: number, month: number, day: number): DayNumber => dayNumber({ year, month, day });

/**
 * The days off of a year as the law makes them, for a week with these rest days: to propose a schedule, to check one,
 * and to stand in where none is published. A holiday on a rest day gives the next working day off, each for itself.
 * Labour Code 2019 art. 111–112.
 */
export function statutoryDays(year: number, rests: (weekday: number) => boolean): StatutoryDay[] {
  const days = [...fixed(year), ...lunar(year)].toSorted((a, b) => a.day - b.day);
  const taken = new Set(days.map((one) => one.day));
  const compensations = days
    .filter(({ day }) => rests(weekdayOf(day)))
    .map(({ holiday, day }) => {
      let next = day + 1;
      while (taken.has(next) || rests(weekdayOf(next))) next++;
      taken.add(next);
      return { holiday, day: next, kind: 'compensation' as const, certain: false };
    });
  return [...days, ...compensations];
}

function fixed(year: number): StatutoryDay[] {
  const national = solar(year, 9, 2);
  const on = (holiday: Holiday, day: DayNumber): StatutoryDay => ({ holiday, day, kind: 'day', certain: true });
  const days = [
    on('newYear', solar(year, 1, 1)),
    on('victoryDay', solar(year, 4, 30)),
    on('labourDay', solar(year, 5, 1)),
    on('nationalDay', national),
  ];
  if (year < 2021) return days;
  const adjacent = [monday, thursday].includes(weekdayOf(national)) ? national + 1 : national - 1;
  return [...days, { holiday: 'nationalDay', day: adjacent, kind: 'adjacent', certain: false }];
}

/** Five days of Tet: two before and three from the first lunar day; one and four when that is a Monday or Tuesday. */
function lunar(year: number): StatutoryDay[] {
  const first = dayNumber(lunarNewYear(year));
  const before = [monday, tuesday].includes(weekdayOf(first)) ? 1 : 2;
  const on = (holiday: Holiday, day: DayNumber): StatutoryDay => ({ holiday, day, kind: 'day', certain: false });
  const tet = Array.from({ length: 5 }, (_, i) => on('lunarNewYear', first - before + i));
  return [...tet, on('hungKings', dayNumber(hungKingsDay(year)))];
}
