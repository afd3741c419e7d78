import type { Id } from '#platform/ids';

/** How far a dossier is. Each state has one national code (`nationalCode`) and its words in the catalogue `dossier.state.*`. */
export type State = 'submitted' | 'accepted' | 'processing' | 'resolved' | 'returned';

/** The codes fixed by the national portal for the state of a dossier (regulations §3.1). */
export const nationalCode: Record<State, number> = {
  submitted: 1,
  accepted: 2,
  processing: 4,
  resolved: 9,
  returned: 10,
};

export type Channel = 'online' | 'counter' | 'post';
export type Verdict = 'early' | 'onTime' | 'late';

/** An instant as the log writes it: ISO 8601 in UTC. */
export type At = string;

/**
 * One application, as its log tells it. The row of the table holds the same; a test refolds the log and compares.
 * Personal data are not here: they stand in tables of their own, and `commitments` proves what they were.
 */
export interface Dossier {
  id: Id;
  submissionNumber: string;
  code: string;
  /** The versions under which it was filed; a running dossier keeps its own. */
  procedureVersionId: Id;
  formVersionId: Id;
  workflowVersionId: Id;
  ruleSet: string;
  sector: string;
  channel: Channel;
  /** The limit of the procedure version, such as `10wd`. */
  timeLimit: string;
  state: State;
  /** Key of the workflow's step that is open now; null when the dossier is closed. */
  step: string | null;
  receivingPointId: Id;
  agencyId: Id;
  divisionId: Id;
  /** The specialist who handles it, once assigned or taken; it comes back to him when it is sent back. */
  handlerId: Id | null;
  /** The officer who has to act now; null where any officer with the step's role may. */
  holderId: Id | null;
  submittedAt: At;
  /** When the dossier was received in law: the clock starts here. */
  receivedAt: At | null;
  /** When the receipt was typed in. */
  recordedAt: At | null;
  promisedAt: At | null;
  firstDueAt: At | null;
  dueAt: At | null;
  /** From then on a result is no longer early; from then on it is late; from then on it is due soon. Null while a pause is open. */
  onTimeFrom: At | null;
  lateFrom: At | null;
  dueSoonFrom: At | null;
  /** Beginning of the open pause; null while the clock runs. */
  pausedSince: At | null;
  /** The instant that the verdict is taken from (practice 8): `issuedAt` of an electronic result. */
  resolvedAt: At | null;
  /** The leader has signed. */
  decidedAt: At | null;
  /** Signed, numbered, attached. */
  issuedAt: At | null;
  returnedAt: At | null;
  verdict: Verdict | null;
  firstVerdict: Verdict | null;
  resultNumber: string | null;
  /** SHA-256 of the draft result that is being approved, and of the result that was attached. */
  draftDigest: string | null;
  resultDigest: string | null;
  commitments: { parties: string; answers: string; papers: string };
  /** Counts the acts; a form that was made from another version is answered with `Conflict`. */
  version: number;
}
