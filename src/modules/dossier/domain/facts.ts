import type { Id } from '#platform/ids';
import type { At, Channel, Verdict } from './dossier.ts';

/** What each act writes into the dossier's chain, by kind. Ids and digests only; nothing here names a person. */
export interface FactData {
  'dossier.submitted': {
    submissionNumber: string;
    code: string;
    procedureVersionId: Id;
    formVersionId: Id;
    workflowVersionId: Id;
    ruleSet: string;
    sector: string;
    channel: Channel;
    timeLimit: string;
    step: string;
    receivingPointId: Id;
    agencyId: Id;
    divisionId: Id;
    papers: { component: string; uploadId: Id; sha256: string; bytes: number }[];
    commitments: { parties: string; answers: string; papers: string };
  };
  'dossier.accepted': {
    receivedAt: At;
    promisedAt: At;
    firstDueAt: At;
    dueAt: At;
    /** Facts of the first version do not have it. */
    onTimeFrom?: At;
    lateFrom: At;
    dueSoonFrom: At;
    step: string;
  };
  'dossier.assigned': { handlerId: Id; step: string; note: string | null };
  'dossier.taken': { step: string };
  'dossier.proposed': { draftDigest: string; draftUploadId: Id; step: string; note: string };
  'dossier.initialled': { draftDigest: string; step: string; note: string | null };
  'dossier.signed': { draftDigest: string; step: string; note: string | null };
  'dossier.sentBack': { step: string; toHandler: boolean; note: string };
  'dossier.numbered': {
    resultNumber: string;
    resultDigest: string;
    resultUploadId: Id;
    step: string;
    verdict: Verdict;
    firstVerdict: Verdict;
  };
  'dossier.returned': { manner: 'counter' | 'online' | 'post'; collector: string };
}

export type FactKind = keyof FactData;

/** A fact of a dossier, as its chain holds it. `actorId` is the officer's id, or the filing's own for an applicant. */
export type Fact = { [K in FactKind]: { kind: K; at: At; actorId: string; data: FactData[K] } }[FactKind];
