import { askAct, askCaseAct, caseActs, type CaseAct, type Dossier } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import type { Result } from '#platform/results';
import { acts, type Act, type Workflow } from '#modules/workflow';

/** Everything that an officer can do to a dossier on a page of its own: the workflow's acts, and those of any step. */
export type DeskAct = Act | CaseAct;

export const deskActs: readonly DeskAct[] = [...acts, ...caseActs];

export const isCaseAct = (act: DeskAct): act is CaseAct => (caseActs as readonly string[]).includes(act);

/** Whether this officer may do it now; refused as `askAct` and `askCaseAct` refuse. */
export const askDeskAct = (dossier: Dossier, workflow: Workflow, actor: Actor, act: DeskAct): Result<unknown> =>
  isCaseAct(act) ? askCaseAct(dossier, actor, act) : askAct(dossier, workflow, actor, act);

/** What ends a dossier without a result: never one press away, and asked twice. */
export const dangerous: readonly DeskAct[] = ['terminate', 'cancel'];

/** What answers the question that a dossier waits for: it stands with the acts of the step, in this order. */
const answering: readonly CaseAct[] = [
  'requestSupplement',
  'refuseAcceptance',
  'supplement',
  'confirmPayment',
  'resume',
  'announceResult',
  'confirmDelivery',
  'pullBack',
];

/** The acts of any step, as a dossier's page groups them: beside the step's own, under "other", and last of all. */
export const groupsOf = (allowed: readonly CaseAct[]): { near: CaseAct[]; other: CaseAct[]; last: CaseAct[] } => ({
  near: answering.filter((act) => allowed.includes(act)),
  other: allowed.filter((act) => !answering.includes(act) && !dangerous.includes(act)),
  last: allowed.filter((act) => dangerous.includes(act)),
});
