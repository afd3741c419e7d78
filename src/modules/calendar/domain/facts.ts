import { z } from 'zod';
import { words } from '#modules/rules';
import { holidays } from './statutory.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.int().min(1).max(7);

const sessions = z
  .array(z.strictObject({ from: time, to: time }).refine((one) => one.from < one.to, 'a session ends after it begins'))
  .min(1)
  .refine((all) => all.every((one, i) => i === 0 || all[i - 1]!.to <= one.from), 'sessions stand in order of time');

/** The working week where no dated fact says otherwise. Weekdays as in ISO 8601: 1 is Monday. */
export const week = z
  .strictObject({
    note: words,
    workedWeekdays: z.array(weekday).min(1),
    sessions,
    /** Worked weekdays with hours of their own, such as a Saturday morning. */
    sessionsOn: z.array(z.strictObject({ weekday, sessions })).optional(),
  })
  .refine(({ workedWeekdays, sessionsOn = [] }) => sessionsOn.every((one) => workedWeekdays.includes(one.weekday)), {
    error: 'hours stand on worked weekdays',
  });
export type Week = z.infer<typeof week>;

const span = {
  from: z.iso.date(),
  /** Last day, inclusive; absent for a single day. */
  to: z.iso.date().optional(),
};
const isInOrder = (one: { from: string; to?: string | undefined }) => (one.to ?? one.from) >= one.from;

/**
 * Nobody has confirmed it. `applied`: it counts and is shown as to be confirmed; `listed`: it is shown where it would
 * matter and does not count.
 */
const unconfirmed = z.enum(['applied', 'listed']);

/** A published day off, or a swap of a weekday with a rest day that is worked instead. */
const nationalFact = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('off'),
      ...span,
      /** The statutory holiday whose days this settles: nothing is computed for it in this year. */
      holiday: z.enum(holidays).optional(),
      /** Where it is no statutory holiday. */
      name: words.optional(),
      source: words.optional(),
      unconfirmed: unconfirmed.optional(),
    })
    .refine(isInOrder, 'a fact ends after it begins')
    .refine((one) => (one.holiday === undefined) !== (one.name === undefined), 'a day off has a holiday or a name'),
  z
    .strictObject({
      kind: z.literal('swap'),
      off: z.iso.date(),
      worked: z.iso.date(),
      source: words.optional(),
      unconfirmed: unconfirmed.optional(),
    })
    .refine((one) => one.off !== one.worked, 'a swap is of two dates'),
]);
export type NationalFact = z.infer<typeof nationalFact>;

/** What is published for one year. Holidays that it does not settle are computed. */
export const nationalYear = z
  .strictObject({ year: z.int(), facts: z.array(nationalFact) })
  .refine(
    ({ year, facts }) =>
      facts.every((one) => (one.kind === 'swap' ? [one.off] : [one.from, one.to ?? one.from]).every((day) => day.startsWith(`${year}-`))),
    'a fact stands in the file of its year',
  );
export type NationalYear = z.infer<typeof nationalYear>;

/** Years that the nation's calendar covers, and the words for what is computed in them. */
export const nation = z.strictObject({
  firstYear: z.int(),
  lastYear: z.int(),
  holidays: z.record(z.enum(holidays), words),
  /** `{name}` of the holiday. */
  adjacent: words,
  compensation: words,
  /** `{date}` of the other day. */
  swapOff: words,
  swapWorked: words,
  sources: z.strictObject({ law: words, computed: words, unconfirmed: words, /** `{year}` */ published: words }),
});
export type Nation = z.infer<typeof nation>;

/**
 * One dated fact of a province's or an office's calendar, with its decision. A later fact corrects an earlier one.
 * `sessions` changes hours without changing whether a date is worked; `reception` takes dossiers in on any date. Those
 * two may be bound to weekdays.
 */
const officeFact = z
  .strictObject({
    kind: z.enum(['off', 'worked', 'sessions', 'reception']),
    ...span,
    weekdays: z.array(weekday).min(1).optional(),
    name: words,
    source: words,
    sessions: sessions.optional(),
    unconfirmed: unconfirmed.optional(),
  })
  .refine(isInOrder, 'a fact ends after it begins')
  .refine((one) => one.kind === 'worked' || (one.sessions !== undefined) === (one.kind !== 'off'), 'hours and only hours have sessions')
  .refine((one) => one.weekdays === undefined || one.kind === 'sessions' || one.kind === 'reception', 'only hours are bound to weekdays');
export type OfficeFact = z.infer<typeof officeFact>;

/** The calendar of a province or an office: what it inherits, and what differs. */
export const officeCalendar = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,62}$/),
  inherits: z.string(),
  title: words,
  week: week.optional(),
  facts: z.array(officeFact),
});
export type OfficeCalendar = z.infer<typeof officeCalendar>;
