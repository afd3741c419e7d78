import type { Id } from '#platform/ids';
import { Temporal, localDate, localInstant } from '#platform/time';
import type { At, ClockDates, Dossier, State } from './dossier.ts';
import type { Fact } from './facts.ts';
import { FIRST_CASE } from './first-case.ts';

/**
 * The dossier after one more fact. Both the acts and the refolding of the log go through here, so that the row and the
 * log cannot come to differ by rule, only by tampering. Pure; it checks nothing: whether a fact may happen is decided
 * before it is written.
 */
export function apply(id: Id, before: Dossier | null, fact: Fact): Dossier {
  if (fact.kind === 'dossier.submitted') return submitted(id, fact);
  if (!before) throw new Error(`the log of dossier ${id} begins with ${fact.kind}`);
  return { ...before, ...change(before, fact), version: before.version + 1 };
}

/** The dossier that a whole chain tells; null for an empty chain. */
export const fold = (id: Id, facts: readonly Fact[]): Dossier | null =>
  facts.reduce<Dossier | null>((dossier, fact) => apply(id, dossier, fact), null);

function submitted(id: Id, { at, data }: Fact & { kind: 'dossier.submitted' }): Dossier {
  const { papers: _papers, ...rest } = data;
  return {
    id,
    ...rest,
    caseKey: data.caseKey ?? FIRST_CASE,
    partnerAgencyId: data.partnerAgencyId ?? null,
    eventAt: data.eventAt ?? null,
    assistedBy: data.assistedBy ?? null,
    intake: data.intake ?? [],
    ...blank,
    submittedAt: at,
  };
}

const noDates: ClockDates = { firstDueAt: null, dueAt: null, onTimeFrom: null, lateFrom: null, dueSoonFrom: null };

/** What every dossier begins without. */
const blank = {
  ...noDates,
  state: 'submitted',
  heldFrom: null,
  handlerId: null,
  holderId: null,
  receivedAt: null,
  receiptProof: null,
  recordedAt: null,
  promisedAt: null,
  pausedSince: null,
  supplementDueAt: null,
  supplements: 0,
  resolvedAt: null,
  endedAt: null,
  decidedAt: null,
  issuedAt: null,
  atDeskAt: null,
  announcedAt: null,
  returnedAt: null,
  outcome: null,
  delivery: 'none',
  sync: 'off',
  verdict: null,
  firstVerdict: null,
  resultNumber: null,
  draftDigest: null,
  resultDigest: null,
  version: 1,
} as const;

function change(before: Dossier, fact: Exclude<Fact, { kind: 'dossier.submitted' }>): Partial<Dossier> {
  switch (fact.kind) {
    case 'dossier.accepted': {
      const { reason: _reason, receiptProof = null, onTimeFrom = startOfDate(fact.data.dueAt!), ...rest } = fact.data;
      return { ...rest, onTimeFrom, receiptProof, recordedAt: fact.at, state: 'accepted' };
    }
    case 'dossier.assigned': {
      const { handlerId, step } = fact.data;
      return { state: 'processing', step, handlerId, holderId: handlerId };
    }
    case 'dossier.taken':
      return { state: 'processing', step: fact.data.step, handlerId: fact.actorId, holderId: fact.actorId };
    case 'dossier.proposed': {
      const { step, draftDigest, outcome = 'granted' } = fact.data;
      return { step, holderId: null, draftDigest, outcome };
    }
    case 'dossier.initialled':
      return { step: fact.data.step, holderId: null };
    case 'dossier.signed':
      return { step: fact.data.step, holderId: null, decidedAt: fact.at };
    case 'dossier.sentBack':
      return { step: fact.data.step, holderId: fact.data.toHandler ? before.handlerId : null, decidedAt: null };
    case 'dossier.pulledBack':
      return { ...fact.data, state: fact.data.handlerId === null ? 'accepted' : 'processing', decidedAt: null };
    case 'dossier.supplementRequested':
    case 'dossier.paymentRequested':
    case 'dossier.suspended':
      return held(before, fact);
    case 'dossier.supplemented':
      return { ...released(before, fact.data), commitments: { ...before.commitments, papers: fact.data.commitment } };
    case 'dossier.paymentConfirmed':
    case 'dossier.resumed':
      return released(before, fact.data);
    case 'dossier.refusedAcceptance':
      return ended('refused', fact.at);
    case 'dossier.terminated':
      return ended('terminated', fact.at);
    case 'dossier.withdrawn':
      return ended('withdrawn', fact.at);
    case 'dossier.digitised':
      return { commitments: { ...before.commitments, papers: fact.data.commitment } };
    case 'dossier.cancelled':
      return ended('cancelled', fact.at);
    case 'dossier.corrected': {
      const { commitments, eventAt } = fact.data;
      return { ...datesOf(fact.data), eventAt, commitments: { ...before.commitments, ...commitments } };
    }
    case 'dossier.moved': {
      const { reason: _reason, ...rest } = fact.data;
      return { ...rest, handlerId: null, holderId: null };
    }
    case 'dossier.numbered': {
      const { resultNumber, resultDigest, step, verdict, firstVerdict } = fact.data;
      const at = fact.at;
      const issued = { issuedAt: at, resolvedAt: at, delivery: 'ready' as const };
      return { state: 'resolved', step, resultNumber, resultDigest, verdict, firstVerdict, ...issued };
    }
    case 'dossier.deemedAllowed':
      return { ...fact.data, state: 'resolved', step: null, holderId: null, outcome: 'deemedAllowed' };
    case 'dossier.resultAtDesk': {
      const { verdict, firstVerdict } = fact.data;
      return { atDeskAt: fact.at, resolvedAt: fact.at, verdict, firstVerdict };
    }
    case 'dossier.resultAnnounced':
      return { announcedAt: fact.at };
    case 'dossier.returned': {
      const delivery = fact.data.manner === 'post' ? 'sent' : 'delivered';
      return { state: 'returned', step: null, holderId: null, returnedAt: fact.at, delivery };
    }
    case 'dossier.deliveryConfirmed':
      return { delivery: 'delivered' };
  }
}

type Holding = Fact & { kind: 'dossier.supplementRequested' | 'dossier.paymentRequested' | 'dossier.suspended' };

const heldState = {
  'dossier.supplementRequested': 'supplementing',
  'dossier.paymentRequested': 'awaitingPayment',
  'dossier.suspended': 'suspended',
} as const;

/** What it waited for is there: it goes on where it was. */
const released = (before: Dossier, dates: ClockDates): Partial<Dossier> => ({
  ...datesOf(dates),
  state: before.heldFrom!,
  heldFrom: null,
  pausedSince: null,
  supplementDueAt: null,
});

/** Something has to happen before it goes on where it was. */
function held(before: Dossier, fact: Holding): Partial<Dossier> {
  const isSupplement = fact.kind === 'dossier.supplementRequested';
  const isPaused = !isSupplement || fact.data.clock === 'paused';
  return {
    ...datesOf(fact.data),
    state: heldState[fact.kind],
    heldFrom: before.state,
    pausedSince: isPaused ? fact.at : null,
    ...(isSupplement && {
      supplementDueAt: fact.data.deadline,
      supplements: before.supplements + (before.receivedAt === null ? 0 : 1),
    }),
  };
}

const ended = (state: State, at: At): Partial<Dossier> => ({
  state,
  step: null,
  holderId: null,
  heldFrom: null,
  pausedSince: null,
  supplementDueAt: null,
  endedAt: at,
});

const datesOf = ({ firstDueAt, dueAt, onTimeFrom, lateFrom, dueSoonFrom }: ClockDates): ClockDates => ({
  firstDueAt,
  dueAt,
  onTimeFrom,
  lateFrom,
  dueSoonFrom,
});

/** From when a result is on time under a limit in working days, the only ones when facts did not say it. */
const startOfDate = (dueAt: At): At => localInstant(localDate(Temporal.Instant.from(dueAt)), '00:00').toString();
