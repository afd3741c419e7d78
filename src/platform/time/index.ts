import { Temporal } from 'temporal-polyfill';
import { newId, newSalt, seededIds, type Id } from '#platform/ids';

export { Temporal };
export {
  dayNumber,
  dayOf,
  instantOf,
  isoDay,
  isoMinute,
  minuteOf,
  minuteOfDay,
  parseDay,
  parseMinute,
  parseTime,
  plainDate,
  startOfDay,
  weekdayOf,
  yearOf,
  type DayNumber,
  type Minute,
} from './local-minutes.ts';
export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;

/** The one zone of the product: UTC+07:00, no daylight saving. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** The local date (in Vietnam) of an instant. */
export const localDate = (at: Instant): PlainDate => at.toZonedDateTimeISO(ZONE).toPlainDate();

/** The instant of a local date and wall-clock time `HH:MM` in Vietnam. */
export const localInstant = (date: PlainDate, time: string): Instant =>
  date.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) }).toInstant();

/**
 * All that an act takes from outside besides its input: the time, new ids and salts.
 * Injected, so that the same acts can be replayed byte for byte.
 */
export interface World {
  now(): Instant;
  newId(): Id;
  newSalt(): Uint8Array;
}

/** The real one. Instants are whole milliseconds. */
export const realWorld: World = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
  newId,
  newSalt,
};

/** A world whose clock stands where it is put and whose ids come from a seed. */
export interface StagedWorld extends World {
  setTime(at: string | Instant): void;
  advance(duration: Temporal.DurationLike): void;
}

export function stagedWorld(start: string, seed = 'stage'): StagedWorld {
  let at = Temporal.Instant.from(start);
  return {
    ...seededIds(seed),
    now: () => at,
    setTime: (to) => void (at = Temporal.Instant.from(to)),
    advance: (by) => void (at = at.add(by)),
  };
}
