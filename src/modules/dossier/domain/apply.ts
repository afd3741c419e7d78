import type { Id } from '#platform/ids';
import { Temporal, localDate, localInstant } from '#platform/time';
import type { At, Dossier } from './dossier.ts';
import type { Fact } from './facts.ts';

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
    state: 'submitted',
    handlerId: null,
    holderId: null,
    submittedAt: at,
    receivedAt: null,
    recordedAt: null,
    promisedAt: null,
    firstDueAt: null,
    dueAt: null,
    onTimeFrom: null,
    lateFrom: null,
    dueSoonFrom: null,
    pausedSince: null,
    resolvedAt: null,
    decidedAt: null,
    issuedAt: null,
    returnedAt: null,
    verdict: null,
    firstVerdict: null,
    resultNumber: null,
    draftDigest: null,
    resultDigest: null,
    version: 1,
  };
}

function change(before: Dossier, fact: Exclude<Fact, { kind: 'dossier.submitted' }>): Partial<Dossier> {
  switch (fact.kind) {
    case 'dossier.accepted':
      return { onTimeFrom: startOfDate(fact.data.dueAt), ...fact.data, recordedAt: fact.at, state: 'accepted' };
    case 'dossier.assigned': {
      const { handlerId, step } = fact.data;
      return { state: 'processing', step, handlerId, holderId: handlerId };
    }
    case 'dossier.taken':
      return { state: 'processing', step: fact.data.step, handlerId: fact.actorId, holderId: fact.actorId };
    case 'dossier.proposed':
      return { step: fact.data.step, holderId: null, draftDigest: fact.data.draftDigest };
    case 'dossier.initialled':
      return { step: fact.data.step, holderId: null };
    case 'dossier.signed':
      return { step: fact.data.step, holderId: null, decidedAt: fact.at };
    case 'dossier.sentBack':
      return { step: fact.data.step, holderId: fact.data.toHandler ? before.handlerId : null, decidedAt: null };
    case 'dossier.numbered': {
      const { resultNumber, resultDigest, step, verdict, firstVerdict } = fact.data;
      const at = fact.at;
      return { state: 'resolved', step, resultNumber, resultDigest, verdict, firstVerdict, issuedAt: at, resolvedAt: at };
    }
    case 'dossier.returned':
      return { state: 'returned', step: null, holderId: null, returnedAt: fact.at };
  }
}

/** From when a result is on time under a limit in working days, the only ones when facts did not say it. */
const startOfDate = (dueAt: At): At => localInstant(localDate(Temporal.Instant.from(dueAt)), '00:00').toString();
