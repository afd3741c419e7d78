import { parseLimit } from '#modules/calendar';
import type { ProcedureBody } from '#modules/catalogue';
import { Temporal, localDate, type Instant } from '#platform/time';
import type { At } from './dossier.ts';

/** What is wrong with the planned hour: the words for its field, and the rule in full with its hours. */
export interface EventFault {
  field: string;
  word: 'missing' | 'past' | 'tooNear' | 'tooFar';
  hours: number;
}

/** Nobody plans further ahead; a year that was mistyped is found here. */
const FURTHEST = { hours: 24 * 366 };

/**
 * A filing that is counted back from a planned hour must come before it, by the hours that its procedure says (a domestic press
 * conference: Press Law, at least 24). Null where nothing is wrong.
 */
export function eventFault(
  { event }: Pick<ProcedureBody, 'event'>,
  { timeLimit, eventAt, filedAt }: { timeLimit: string; eventAt: At | null; filedAt: Instant },
): EventFault | null {
  if (event === null) return null;
  const isCountedBack = parseLimit(timeLimit).unit === 'hb';
  const hours = event.filedBefore === null ? 0 : parseLimit(event.filedBefore).n;
  if (eventAt === null) return isCountedBack ? { field: event.date, word: 'missing', hours } : null;
  const at = Temporal.Instant.from(eventAt);
  if (isBefore(at, filedAt)) return { field: localDate(at).equals(localDate(filedAt)) ? event.time : event.date, word: 'past', hours };
  if (isBefore(at, filedAt.add({ hours }))) return { field: event.time, word: 'tooNear', hours };
  return isBefore(filedAt.add(FURTHEST), at) ? { field: event.date, word: 'tooFar', hours } : null;
}

const isBefore = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) < 0;
