import { parseLimit, type DueInput } from '#modules/calendar';
import { Temporal, type Instant } from '#platform/time';
import type { Dossier } from './dossier.ts';

/** From when to when a state lasted, and whether the legal clock ran in it. */
interface Interval {
  clock: string;
  from: Instant;
  to: Instant | null;
}

/**
 * What the due date of a dossier follows from: its receipt and limit, the pauses among its states, and its result if
 * there is one. The one way from a dossier to `due`. A result ends the pause that it falls into. A dossier that was not
 * received has no clock: asking for one is a mistake of the program.
 */
export function clockInput(dossier: Pick<Dossier, 'receivedAt' | 'timeLimit' | 'resolvedAt'>, intervals: readonly Interval[]): DueInput {
  if (dossier.receivedAt === null) throw new Error('a dossier that was not received has no clock');
  const resolvedAt = dossier.resolvedAt === null ? null : Temporal.Instant.from(dossier.resolvedAt);
  return {
    receivedAt: Temporal.Instant.from(dossier.receivedAt),
    limit: parseLimit(dossier.timeLimit),
    pauses: intervals.filter(({ clock }) => clock === 'paused').map(({ from, to }) => ({ from, to: to ?? resolvedAt })),
    resolvedAt,
  };
}
