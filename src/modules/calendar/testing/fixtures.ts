import { join } from 'node:path';
import { Temporal, ZONE, type Instant } from '#platform/time';
import { loadNationalCalendar } from '../use-cases/load-calendar.ts';

/** The nation's calendar as delivered. */
export const national = await loadNationalCalendar(join(import.meta.dirname, '../../../../data/nation/calendar'));

/** `2026-11-11T08:12`, local time. */
export const at = (local: string): Instant => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();

/** An instant as `2026-11-27T17:00`, local time. */
export const local = (instant: Instant | null): string | null =>
  instant && instant.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** `H12.18-20261111-0000417` of the screens: accepted, paused for a supplement, due 27/11/2026. */
export const story = {
  receivedAt: at('2026-11-11T08:12'),
  limit: { n: 10, unit: 'wd' },
  pauses: [{ from: at('2026-11-13T15:20'), to: at('2026-11-17T09:05') }],
} as const;
