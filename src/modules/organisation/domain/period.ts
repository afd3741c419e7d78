import { Temporal, type PlainDate } from '#platform/time';

/** Days from `validFrom` on, and before `validTo`, which is the first day on which it no longer holds; null is open. */
export interface Period {
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

const compare = Temporal.PlainDate.compare;

export const holdsOn = (period: Period, on: PlainDate): boolean =>
  compare(period.validFrom, on) <= 0 && (period.validTo === null || compare(on, period.validTo) < 0);

export const isBefore = (a: PlainDate, b: PlainDate): boolean => compare(a, b) < 0;

/** Whether every day of `inner` is also a day of `outer`. */
export function liesWithin(inner: Period, outer: Period): boolean {
  if (isBefore(inner.validFrom, outer.validFrom)) return false;
  if (outer.validTo === null) return true;
  return inner.validTo !== null && !isBefore(outer.validTo, inner.validTo);
}
