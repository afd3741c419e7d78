import { z } from 'zod';
import { words } from '#modules/rules';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const sessions = z
  .array(z.strictObject({ from: time, to: time }).refine((one) => one.from < one.to, 'a session ends after it begins'))
  .min(1)
  .refine((all) => all.every((one, i) => i === 0 || all[i - 1]!.to <= one.from), 'sessions stand in order of time');

/** The working week where no dated fact says otherwise. Weekdays as in ISO 8601: 1 is Monday. */
export const week = z.strictObject({ note: words, workedWeekdays: z.array(z.int().min(1).max(7)).min(1), sessions });
export type Week = z.infer<typeof week>;

/** One dated fact: days that are off, or make-up days that are worked. A later fact corrects an earlier one. */
const fact = z
  .strictObject({
    kind: z.enum(['off', 'worked']),
    from: z.iso.date(),
    /** Last day, inclusive; absent for a single day. */
    to: z.iso.date().optional(),
    name: words,
    source: words,
    /** On what it rests. `computed` days are provisional until a schedule is published. */
    basis: z.enum(['law', 'schedule', 'computed']).optional(),
    /** Nobody has confirmed it: it is listed, shown, and not applied. */
    unconfirmed: z.literal(true).optional(),
    /** Of a make-up day with hours of its own. */
    sessions: sessions.optional(),
  })
  .refine((one) => (one.to ?? one.from) >= one.from, 'a fact ends after it begins')
  .refine((one) => (one.basis === undefined) === (one.unconfirmed === true), 'a fact has a basis or is unconfirmed');
export type CalendarFact = z.infer<typeof fact>;

export const calendarYear = z
  .strictObject({ year: z.int().min(2011).max(2030), facts: z.array(fact) })
  .refine(
    ({ year, facts }) => facts.every((one) => [one.from, one.to ?? one.from].every((day) => day.startsWith(`${year}-`))),
    'a fact stands in the file of its year',
  );
export type CalendarYear = z.infer<typeof calendarYear>;
