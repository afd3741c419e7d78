import { caseOf } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import type { Tx } from '#platform/database';
import { ok, refuse, type Refusal, type Result } from '#platform/results';
import { localDate, type Instant } from '#platform/time';
import type { At, Channel } from '../domain/dossier.ts';
import { eventOf } from '../domain/event.ts';
import { eventFault } from '../domain/event-fault.ts';
import { routeOf, type Route } from './route.ts';
import type { Versions } from './versions.ts';

/** What a filing is filed under, beside its answers. */
export interface Fileable {
  caseKey: string;
  timeLimit: string;
  eventAt: At | null;
  route: Route;
}

interface Asked {
  caseKey: string;
  channel: Channel;
  answers: Answers;
  /** When it counts as filed. */
  filedAt: Instant;
}

/**
 * Whether a filing of these right answers is possible now, by this case and channel. `Unavailable` without a published
 * limit, by a channel that the procedure does not have, or without an office; `Invalid` at the field of the planned hour.
 */
export async function mayFile(tx: Tx, { procedure }: Versions, { caseKey, channel, answers, filedAt }: Asked): Promise<Result<Fileable>> {
  const { key, timeLimit } = caseOf(procedure.body, caseKey);
  if (timeLimit === null) return refuse('Unavailable', { reason: 'dossier.submit.noLimit' });
  if (!procedure.body.channels.includes(channel)) return refuse('Unavailable', { reason: 'dossier.submit.noChannel' });
  const eventAt = eventOf(procedure.body, answers);
  const fault = eventRefusal(procedure.body, { timeLimit, eventAt, filedAt });
  if (fault) return { ok: false, refusal: fault };
  const route = await routeOf(tx, procedure, localDate(filedAt));
  return route ? ok({ caseKey: key, timeLimit, eventAt, route }) : refuse('Unavailable', { reason: 'dossier.submit.noRoute' });
}

function eventRefusal(...asked: Parameters<typeof eventFault>): Refusal | null {
  const fault = eventFault(...asked);
  if (!fault) return null;
  const { field, word, hours } = fault;
  return {
    name: 'Invalid',
    fields: { [field]: `dossier.event.${word}` },
    ...(word === 'tooNear' && { reason: 'dossier.event.rule', values: { hours } }),
  };
}
