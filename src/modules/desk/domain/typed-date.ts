import { Temporal, type PlainDate } from '#platform/time';

/** A date as people here type it, day first: `05/03/2026`, `5-3-2026`; null for what is no date of the calendar. */
export function typedDate(text: string): PlainDate | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  if (day === undefined) return null;
  try {
    return Temporal.PlainDate.from({ day: Number(day), month: Number(month), year: Number(year) }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
