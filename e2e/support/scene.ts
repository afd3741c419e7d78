import type { DemoDossier } from './demo.ts';

/** Which of the demo's dossiers a screen shows: by state, by open step, or by what is special about it. */
export type Which =
  | 'submitted'
  | 'accepted'
  | 'processing'
  | 'resolved'
  | 'returned'
  | 'appraise'
  | 'initial'
  | 'sign'
  | 'number'
  | 'late'
  | 'sentBack'
  | 'supplementing'
  | 'passed'
  | 'awaitingPayment'
  | 'suspended'
  | 'refused'
  | 'withdrawn'
  | 'terminated'
  | 'cancelled'
  | 'refusedOnMerits'
  | 'corrected';

/** What the screens need to be there. */
export interface Stage {
  /** Paths of a citizen's drafts: just begun, complete, sent. */
  begun: string;
  whole: string;
  sent: string;
  dossier(which: Which): DemoDossier;
}
