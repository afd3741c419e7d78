import type { State } from '#modules/dossier';
import { Temporal, type Instant } from '#platform/time';

/** States in which a dossier waits for somebody outside its step. */
const held = ['supplementing', 'awaitingPayment', 'suspended'] as const satisfies readonly State[];

export const isHeld = (state: State): state is (typeof held)[number] => (held as readonly State[]).includes(state);

/** Until when the applicant has to bring papers, and whether that time is over; null where nothing is asked with a date. */
export const askedOf = (
  { state, supplementDueAt }: { state: State; supplementDueAt: Instant | null },
  now: Instant,
): { until: Instant; passed: boolean } | null =>
  state === 'supplementing' && supplementDueAt
    ? { until: supplementDueAt, passed: Temporal.Instant.compare(supplementDueAt, now) < 0 }
    : null;
