import { parseLimit, type DueInput } from '#modules/calendar';
import { Temporal, type Instant } from '#platform/time';
import type { Dossier } from './dossier.ts';

/** From when to when a state lasted, and whether the legal clock ran in it. */
interface Interval {
  clock: string;
  from: Instant;
  to: Instant | null;
  /** The fact that opened it, such as `dossier.suspended`. */
  reason?: string;
}

/** The message that says for what a dossier waits in a state that this fact led to. */
export const pauseKey = (fact: string): string => {
  const name = fact.replace('dossier.', '');
  return `dossier.pause.${['supplementRequested', 'paymentRequested', 'suspended'].includes(name) ? name : 'other'}`;
};

/**
 * What the due date of a dossier follows from: its receipt and limit, the pauses and restarts among its states, the hour of
 * its event, and its result if there is one. The one way from a dossier to `due`. A result ends the pause that it falls
 * into, and what came after it, as consent by silence may be told late, moves nothing. A dossier that was not received has
 * no clock: asking for one is a mistake of the program.
 * @param say words for the reason of each pause, in the reader's language; without it pauses have none
 */
export function clockInput(
  dossier: Pick<Dossier, 'receivedAt' | 'timeLimit' | 'resolvedAt' | 'eventAt'>,
  intervals: readonly Interval[],
  say?: (key: string) => string,
): DueInput {
  if (dossier.receivedAt === null) throw new Error('a dossier that was not received has no clock');
  const resolvedAt = dossier.resolvedAt === null ? null : Temporal.Instant.from(dossier.resolvedAt);
  const counted = intervals.filter(({ from }) => resolvedAt === null || Temporal.Instant.compare(from, resolvedAt) < 0);
  const clocked = (clock: string) => counted.filter((one) => one.clock === clock);
  return {
    receivedAt: Temporal.Instant.from(dossier.receivedAt),
    limit: parseLimit(dossier.timeLimit),
    pauses: clocked('paused').map(({ from, to, reason }) => ({
      from,
      to: to ?? resolvedAt,
      ...(say && reason !== undefined && { reason: say(pauseKey(reason)) }),
    })),
    restarts: clocked('restarted').map(({ from }) => from),
    eventAt: dossier.eventAt === null ? null : Temporal.Instant.from(dossier.eventAt),
    resolvedAt,
  };
}
