import type { Id } from '#platform/ids';

export const states = [
  'submitted',
  'accepted',
  'refused',
  'processing',
  'supplementing',
  'awaitingPayment',
  'withdrawn',
  'suspended',
  'terminated',
  'resolved',
  'returned',
  'cancelled',
] as const;
/** How far a dossier is. Each state has one national code (`nationalCode`) and its words in the catalogue `dossier.state.*`. */
export type State = (typeof states)[number];

/**
 * The codes fixed by the national portal for the state of a dossier (regulations §3.1). Code 8 stands for what may go on
 * again and for what was ended. A mistaken intake was never a dossier and has none.
 */
export const nationalCode: Record<State, number | null> = {
  submitted: 1,
  accepted: 2,
  refused: 3,
  processing: 4,
  supplementing: 5,
  awaitingPayment: 6,
  withdrawn: 7,
  suspended: 8,
  terminated: 8,
  resolved: 9,
  returned: 10,
  cancelled: null,
};

/** States from which nothing goes on; all but the returned ended without a result. */
export const isClosed = (state: State): boolean => ['refused', 'withdrawn', 'terminated', 'returned', 'cancelled'].includes(state);

export type Channel = 'online' | 'counter' | 'post';
export type Verdict = 'early' | 'onTime' | 'late';

/** What a dossier came to. A refusal on the merits is a result; consent by silence is one without a document. */
export type Outcome = 'granted' | 'refused' | 'deemedAllowed';

/**
 * Where the result is, apart from how far the dossier is: nothing to deliver yet, ready at the desk, given to the post,
 * in the applicant's hands.
 */
export type Delivery = 'none' | 'ready' | 'sent' | 'delivered';

/** How the dossier stands to the national portal; it is not connected yet. */
export type Sync = 'off' | 'queued' | 'synced' | 'failed';

/** What a paper handed in is: the original, a certified copy, a copy compared with the original, or a file. */
export const copyKinds = ['original', 'certified', 'checked', 'electronic'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** One component as it was handed in on paper. */
export type ComponentIntake = {
  component: string;
  copyKind: CopyKind;
  copies: number;
  /** An original that goes back to the applicant with the result. */
  toReturn: boolean;
  /** The officer who looked at it, and compared it with the original where it is a compared copy. */
  checkedBy?: Id;
};

/** An instant as the log writes it: ISO 8601 in UTC. */
export type At = string;

/** The dates that the clock gives; null while an open pause keeps them open. */
export type ClockDates = {
  firstDueAt: At | null;
  dueAt: At | null;
  onTimeFrom: At | null;
  lateFrom: At | null;
  dueSoonFrom: At | null;
};

/**
 * One application, as its log tells it. The row of the table holds the same; a test refolds the log and compares.
 * Personal data are not here: they stand in tables of their own, and `commitments` proves what they were.
 */
export interface Dossier extends ClockDates {
  id: Id;
  submissionNumber: string;
  /** The dossier code; until it is given, where the rule set gives it at acceptance, the submission number. */
  code: string;
  /** The versions under which it was filed; a running dossier keeps its own. */
  procedureVersionId: Id;
  formVersionId: Id;
  workflowVersionId: Id;
  /** Which of the procedure's cases. */
  caseKey: string;
  ruleSet: string;
  sector: string;
  channel: Channel;
  /** The limit of the case, such as `10wd`. */
  timeLimit: string;
  /** The planned hour from which a limit in `hb` is counted back. */
  eventAt: At | null;
  state: State;
  /** Where it goes on when it is supplemented, paid or resumed; null where nothing holds it up. */
  heldFrom: State | null;
  /** Key of the workflow's step that is open now; null when the dossier is closed. */
  step: string | null;
  receivingPointId: Id;
  agencyId: Id;
  divisionId: Id;
  /** The other agency of a procedure that takes two. */
  partnerAgencyId: Id | null;
  /** The specialist who handles it, once assigned or taken; it comes back to him when it is sent back. */
  handlerId: Id | null;
  /** The officer who has to act now; null where any officer with the step's role may. */
  holderId: Id | null;
  /** The officer who typed it in for the submitter; null where he filed himself. */
  assistedBy: Id | null;
  /** What was handed in on paper. */
  intake: ComponentIntake[];
  submittedAt: At;
  /** When the dossier was received in law: the clock starts here. */
  receivedAt: At | null;
  /** What proves `receivedAt` where it is not the moment of typing: number of the postal hand-over record, of a paper slip. */
  receiptProof: string | null;
  /** When the receipt was typed in. */
  recordedAt: At | null;
  promisedAt: At | null;
  /** Beginning of the open pause; null while the clock runs. */
  pausedSince: At | null;
  /** Until when the applicant has to complete the dossier; null where nothing is asked or no date was set. */
  supplementDueAt: At | null;
  /** How often a supplement was asked for after acceptance. */
  supplements: number;
  /** The instant that the verdict is taken from (practice 8): `issuedAt` of an electronic result. */
  resolvedAt: At | null;
  /** It ended without a result: refused at the door, withdrawn, terminated, cancelled. */
  endedAt: At | null;
  /** The leader has signed. */
  decidedAt: At | null;
  /** Signed, numbered, attached. */
  issuedAt: At | null;
  /** The desk holds the result on paper. */
  atDeskAt: At | null;
  /** The applicant was told that the result is there before its day. */
  announcedAt: At | null;
  returnedAt: At | null;
  outcome: Outcome | null;
  delivery: Delivery;
  sync: Sync;
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
