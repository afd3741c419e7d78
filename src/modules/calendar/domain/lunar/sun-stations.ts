import { sine } from './angles.ts';
import { solarLongitude } from './solar-longitude.ts';

const solsticeOf2000 = 2451900;
const tropicalYear = 365.2422;
const enough = 1e-6;

/**
 * The instant (Julian day, dynamical time) when the sun's apparent longitude is `degrees`, the one nearest to `near`,
 * which may be some weeks off. Each step goes as far as the sun, moving evenly, would still need: Meeus, "Astronomical
 * Algorithms", chapter 27.
 */
export function sunReaches(degrees: number, near: number): number {
  let at = near;
  let step = Infinity;
  while (Math.abs(step) > enough) {
    step = 58 * sine(degrees - solarLongitude(at));
    at += step;
  }
  return at;
}

/** The winter solstice of a Gregorian year (Julian day, dynamical time). */
export const winterSolstice = (year: number): number => sunReaches(270, solsticeOf2000 + tropicalYear * (year - 2000));

/** The twelve instants from a winter solstice on when the sun's longitude is a multiple of 30 degrees. */
export const stationsFrom = (solstice: number): number[] =>
  Array.from({ length: 12 }, (_, n) => sunReaches(270 + 30 * n, solstice + (n * tropicalYear) / 12));
