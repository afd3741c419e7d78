import type { ProcedureBody } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import { Temporal, localInstant } from '#platform/time';
import type { At } from './dossier.ts';

/** The planned hour that the answers give, for a procedure that is counted back from one; null where there is none. */
export function eventOf({ event }: Pick<ProcedureBody, 'event'>, answers: Answers): At | null {
  if (event === null) return null;
  const [date, time] = [answers[event.date], answers[event.time]];
  if (typeof date !== 'string' || typeof time !== 'string') return null;
  return localInstant(Temporal.PlainDate.from(date), time).toString();
}
