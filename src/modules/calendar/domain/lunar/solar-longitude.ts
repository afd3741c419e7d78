import { sine } from './angles.ts';
import { distanceTerms, longitudeTerms, type Term } from './earth-terms.ts';
import { J2000 } from './julian.ts';

const arcsecond = 1 / 3600;

/**
 * The sun's apparent longitude, in degrees (not brought into one turn), seen from the earth's centre and counted from the
 * equinox of the day, at a Julian day of dynamical time. Meeus, "Astronomical Algorithms", 2nd edition, chapter 25, the
 * way of higher accuracy; right to an arcsecond, which the sun moves in 24 s of time.
 */
export function solarLongitude(dynamical: number): number {
  const millennia = (dynamical - J2000) / 365_250;
  const geometric = (valueOf(longitudeTerms, millennia) * 180) / Math.PI + 180 - 0.09033 * arcsecond;
  const aberration = (-20.4898 * arcsecond) / valueOf(distanceTerms, millennia);
  return geometric + aberration + nutation(millennia * 10);
}

const valueOf = (rows: readonly (readonly Term[])[], millennia: number): number =>
  rows.reduce((sum, row, power) => sum + rowAt(row, millennia) * millennia ** power, 0) / 1e8;

const rowAt = (row: readonly Term[], millennia: number): number =>
  row.reduce((sum, [size, at2000, perMillennium]) => sum + size * Math.cos(at2000 + perMillennium * millennia), 0);

/** The nodding of the equinox, in degrees: the four large terms of Meeus, chapter 22, right to half an arcsecond. */
function nutation(centuries: number): number {
  const node = 125.04452 - 1934.136261 * centuries;
  const sun = 280.4665 + 36_000.7698 * centuries;
  const moon = 218.3165 + 481_267.8813 * centuries;
  return arcsecond * (-17.2 * sine(node) - 1.32 * sine(2 * sun) - 0.23 * sine(2 * moon) + 0.21 * sine(2 * node));
}
