import type { Id } from '#platform/ids';
import type { At, Channel, ClockDates, ComponentIntake, Outcome, Verdict } from './dossier.ts';
import type { RefusalGround, TerminationGround } from './grounds.ts';

/** A paper as the log knows it. */
type PaperFact = { component: string; uploadId: Id; sha256: string; bytes: number };

/** Where a dossier is sent to: the same for a filing and for one that is moved to another procedure. */
type RouteFact = {
  procedureVersionId: Id;
  workflowVersionId: Id;
  sector: string;
  timeLimit: string;
  step: string;
  agencyId: Id;
  divisionId: Id;
};

/** What each act writes into the dossier's chain, by kind. Ids, digests and closed words only; nothing here names a person. */
export interface FactData {
  'dossier.submitted': RouteFact & {
    submissionNumber: string;
    code: string;
    formVersionId: Id;
    ruleSet: string;
    channel: Channel;
    receivingPointId: Id;
    papers: PaperFact[];
    commitments: { parties: string; answers: string; papers: string };
    /** Facts of the first version do not have these. */
    caseKey?: string;
    partnerAgencyId?: Id | null;
    eventAt?: At | null;
    assistedBy?: Id | null;
    intake?: ComponentIntake[];
  };
  'dossier.accepted': ClockDates & {
    receivedAt: At;
    promisedAt: At;
    /** Facts of the first version do not have it. */
    onTimeFrom?: At | null;
    step: string;
    /** Where the rule set gives the code at acceptance. */
    code?: string;
    /** The one of the day of receipt. */
    ruleSet?: string;
    /** What proves a receipt before it was typed in, and why it was typed in later (a note). */
    receiptProof?: string | null;
    reason?: string | null;
  };
  'dossier.refusedAcceptance': { ground: RefusalGround; notice: string; noticeNumber: string };
  'dossier.assigned': { handlerId: Id; step: string; note: string | null };
  'dossier.taken': { step: string };
  'dossier.proposed': { draftDigest: string; draftUploadId: Id; step: string; note: string; outcome?: Outcome };
  'dossier.initialled': { draftDigest: string; step: string; note: string | null };
  'dossier.signed': { draftDigest: string; step: string; note: string | null };
  'dossier.sentBack': { step: string; toHandler: boolean; note: string };
  'dossier.pulledBack': { step: string; holderId: Id | null; handlerId: Id | null };
  'dossier.supplementRequested': ClockDates & {
    /** How many papers or points. */
    items: number;
    deadline: At | null;
    /** What happens to the clock meanwhile: it has not begun, stands still, or runs on. */
    clock: 'off' | 'paused' | 'running';
    notice: string;
    noticeNumber: string;
  };
  'dossier.supplemented': ClockDates & {
    papers: PaperFact[];
    /** The limit begins again. */ restart: boolean;
    /** To the names of all papers. */ commitment: string;
    note: string | null;
  };
  'dossier.paymentRequested': ClockDates & { amount: number; notice: string; noticeNumber: string };
  'dossier.paymentConfirmed': ClockDates & { amount: number };
  'dossier.suspended': ClockDates & { reason: string };
  'dossier.resumed': ClockDates & { reason: string | null };
  'dossier.terminated': { ground: TerminationGround; notice: string; noticeNumber: string };
  'dossier.withdrawn': { reason: string | null };
  'dossier.corrected': ClockDates & { commitments: { parties: string; answers: string }; eventAt: At | null; reason: string };
  'dossier.digitised': { papers: PaperFact[]; /** To the names of all papers. */ commitment: string };
  'dossier.cancelled': { reason: string };
  'dossier.moved': ClockDates & RouteFact & { caseKey: string; partnerAgencyId: Id | null; promisedAt: At | null; reason: string };
  'dossier.numbered': {
    resultNumber: string;
    resultDigest: string;
    resultUploadId: Id;
    step: string;
    verdict: Verdict;
    firstVerdict: Verdict;
  };
  'dossier.deemedAllowed': { resolvedAt: At; verdict: Verdict; firstVerdict: Verdict };
  /** The desk took the result over on paper; the verdict of a paper result is taken here (practice 8). */
  'dossier.resultAtDesk': { slipId: Id; verdict: Verdict; firstVerdict: Verdict };
  'dossier.resultAnnounced': { promisedAt: At | null };
  'dossier.returned': {
    manner: 'counter' | 'online' | 'post';
    collector: string;
    /** Facts of the first version do not have these. Components whose originals went back. */
    collectorKind?: 'applicant' | 'submitter' | 'other';
    originals?: string[];
  };
  'dossier.deliveryConfirmed': { proof: string };
}

export type FactKind = keyof FactData;

/** A fact of a dossier, as its chain holds it. `actorId` is the officer's id, or the filing's own for an applicant. */
export type Fact = { [K in FactKind]: { kind: K; at: At; actorId: string; data: FactData[K] } }[FactKind];
