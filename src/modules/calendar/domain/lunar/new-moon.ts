import { polynomial, sine } from './angles.ts';
import { moonTerms, planetTerms } from './new-moon-terms.ts';

const firstMoon = 2451550.09766;
const synodicMonth = 29.530588861;
const lunationsInCentury = 1236.85;

/** How many mean new moons lie between that of 6 January 2000 and a Julian day of dynamical time. */
export const lunationsAt = (dynamical: number): number => (dynamical - firstMoon) / synodicMonth;

/**
 * The instant of a new moon (Julian day, dynamical time); `k` is 0 for that of 6 January 2000.
 * Meeus, "Astronomical Algorithms", 2nd edition, chapter 49; right to 20 s from 1976 to 2060.
 */
export function newMoon(k: number): number {
  const t = k / lunationsInCentury;
  const mean = firstMoon + synodicMonth * k + polynomial(t, 0, 0, 0.00015437, -0.00000015, 0.00000000073);
  const sun = 2.5534 + 29.1053567 * k + polynomial(t, 0, 0, -0.0000014, -0.00000011);
  const moon = 201.5643 + 385.81693528 * k + polynomial(t, 0, 0, 0.0107582, 0.00001238, -0.000000058);
  const latitude = 160.7108 + 390.67050284 * k + polynomial(t, 0, 0, -0.0016118, -0.00000227, 0.000000011);
  const node = 124.7746 - 1.56375588 * k + polynomial(t, 0, 0, 0.0020672, 0.00000215);
  const eccentricity = polynomial(t, 1, -0.002516, -0.0000074);

  let days = mean - 0.00017 * sine(node);
  for (const [size, ofSun, ofMoon, ofLatitude] of moonTerms) {
    days += size * eccentricity ** Math.abs(ofSun) * sine(ofSun * sun + ofMoon * moon + ofLatitude * latitude);
  }
  for (const [size, at0, perMoon] of planetTerms) days += size * sine(at0 + perMoon * k);
  return days;
}
