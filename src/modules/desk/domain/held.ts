import type { FactKind, State } from '#modules/dossier';
import { Temporal, type Instant } from '#platform/time';

/** The fact that led to each state in which a dossier waits. */
export const heldBy = {
  supplementing: 'dossier.supplementRequested',
  awaitingPayment: 'dossier.paymentRequested',
  suspended: 'dossier.suspended',
} as const satisfies Partial<Record<State, FactKind>>;

export const isHeld = (state: State): state is keyof typeof heldBy => Object.hasOwn(heldBy, state);

/** Until when the applicant has to bring papers, and whether that time is over; null where nothing is asked with a date. */
export const askedOf = (
  { state, supplementDueAt }: { state: State; supplementDueAt: Instant | null },
  now: Instant,
): { until: Instant; passed: boolean } | null =>
  state === 'supplementing' && supplementDueAt
    ? { until: supplementDueAt, passed: Temporal.Instant.compare(supplementDueAt, now) < 0 }
    : null;
