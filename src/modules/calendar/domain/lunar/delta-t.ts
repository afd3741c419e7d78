import { polynomial } from './angles.ts';
import { J2000 } from './julian.ts';

/**
 * How far dynamical time (of the theories) runs ahead of universal time (of the clocks), in seconds, at a decimal year.
 * Polynomials of Espenak and Meeus ("Five Millennium Canon of Solar Eclipses", 2006), from 2005 on in Espenak's revision
 * of 2014. Within a second of what was measured until 2015, some 3 s too large in 2026; what comes is extrapolated, and
 * two such forecasts for 2060 lie 20 s apart.
 */
export function deltaT(year: number): number {
  if (year < 1986) return polynomial(year - 1975, 45.45, 1.067, -1 / 260, -1 / 718);
  if (year < 2005) return polynomial(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599);
  if (year < 2015) return polynomial(year - 2005, 64.69, 0.293);
  return polynomial(year - 2015, 67.62, 0.3645, 0.0039755);
}

/** A Julian day of dynamical time in universal time. */
export const universalTime = (dynamical: number): number => dynamical - deltaT(2000 + (dynamical - J2000) / 365.25) / 86_400;
