import type { Action } from '#modules/identity';
import type { Act } from '#modules/workflow';
import type { Dossier, State } from './dossier.ts';

/** From which states an act of a workflow is possible, whatever the workflow says; where it leads to is the fact's affair. */
export const stepTransitions: Record<Act, readonly State[]> = {
  accept: ['submitted'],
  assign: ['accepted', 'processing'],
  take: ['accepted', 'processing'],
  propose: ['processing'],
  initial: ['processing'],
  sign: ['processing'],
  sendBack: ['processing'],
  number: ['processing'],
  return: ['resolved'],
  deemAllowed: ['accepted', 'processing'],
};

/**
 * The acts that the law allows at any step, so that no workflow has to name them: what ends or holds up a dossier, what
 * sets it going again, and what puts a mistake right.
 */
export const caseActs = [
  'refuseAcceptance',
  'requestSupplement',
  'supplement',
  'requestPayment',
  'confirmPayment',
  'suspend',
  'resume',
  'terminate',
  'withdraw',
  'digitise',
  'correct',
  'cancel',
  'move',
  'pullBack',
  'announceResult',
  'confirmDelivery',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** States between acceptance and result. */
const running: readonly State[] = ['accepted', 'processing', 'supplementing', 'awaitingPayment', 'suspended'];

const isAccepted = ({ receivedAt }: Dossier) => receivedAt !== null;
const isNotAccepted = (dossier: Dossier) => !isAccepted(dossier);

interface CaseRule {
  from: readonly State[];
  /** What the state alone does not say. */
  when?: (dossier: Dossier) => boolean;
}

/** From where each of them is possible. Sources: `testing/state-act.csv`, which is written by hand and tried against this. */
export const caseRules: Record<CaseAct, CaseRule> = {
  refuseAcceptance: { from: ['submitted', 'supplementing'], when: isNotAccepted },
  requestSupplement: { from: ['submitted', 'processing'] },
  supplement: { from: ['supplementing'] },
  requestPayment: { from: ['processing'] },
  confirmPayment: { from: ['awaitingPayment'] },
  suspend: { from: ['accepted', 'processing'] },
  resume: { from: ['suspended'] },
  terminate: { from: running, when: isAccepted },
  withdraw: { from: ['submitted', ...running] },
  digitise: { from: ['submitted', ...running] },
  correct: { from: running, when: isAccepted },
  cancel: { from: ['submitted', ...running] },
  move: { from: ['submitted', 'accepted'] },
  pullBack: { from: ['processing'] },
  announceResult: { from: ['resolved'], when: ({ announcedAt, step }) => announcedAt === null && step !== null },
  confirmDelivery: { from: ['returned'], when: ({ delivery }) => delivery === 'sent' },
};

/** The right that an act takes: asking for papers is the desk's affair before acceptance and the specialist's after it. */
export const rightOf = (dossier: Dossier, act: Act | CaseAct): Action =>
  act === 'requestSupplement' && isNotAccepted(dossier) ? 'dossier.requestCompletion' : `dossier.${act}`;
