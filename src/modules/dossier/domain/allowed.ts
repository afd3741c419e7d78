import { may, type Actor, type Facts } from '#modules/identity';
import { acts, actsOf, stepOf, type Act, type StepUnit, type Workflow } from '#modules/workflow';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { caseActs, caseRules, rightOf, stepTransitions, type CaseAct } from './transitions.ts';
import type { Dossier } from './dossier.ts';

/** What the question of rights turns on, for a dossier. */
export const rightsFacts = (dossier: Dossier): Facts => ({
  receivingPointId: dossier.receivingPointId,
  agencyId: dossier.agencyId,
  divisionId: dossier.divisionId,
  partnerAgencyId: dossier.partnerAgencyId,
  sector: dossier.sector,
  holderId: dossier.holderId,
});

/**
 * Whether this officer may do this to the dossier now, and to which step it leads. The buttons of a screen and the acts
 * themselves ask here, so they cannot disagree. `NotFound` for who may not even read it, `NotYours` without the right or
 * without the role that the step gives the act to, `WrongState` where state or step do not have the act.
 */
export function askAct(dossier: Dossier, workflow: Workflow, actor: Actor, act: Act): Result<{ to: string }> {
  const right = askRight(dossier, actor, act);
  if (!right.ok) return right;
  const way = dossier.step === null ? undefined : actsOf(workflow, dossier.step).find((one) => one.act === act);
  if (!way || !stepTransitions[act].includes(dossier.state)) return refuse('WrongState');
  const unitId = unitOf(dossier, stepOf(workflow, dossier.step!).unit);
  return holdsRole(actor, way.role, unitId, dossier.sector) ? ok({ to: way.to }) : refuse('NotYours');
}

/** Whether this officer may do what is not a step of the workflow; refused as `askAct` does. */
export function askCaseAct(dossier: Dossier, actor: Actor, act: CaseAct): Result<true> {
  const right = askRight(dossier, actor, act);
  if (!right.ok) return right;
  return isPossible(dossier, act) ? ok(true) : refuse('WrongState');
}

/** Whether the dossier is where such an act can be done at all, by whomever. */
export function isPossible(dossier: Dossier, act: CaseAct): boolean {
  const { from, when } = caseRules[act];
  return from.includes(dossier.state) && (when?.(dossier) ?? true);
}

/** The acts of the workflow's step that this officer may do on the dossier now. */
export const allowedActs = (dossier: Dossier, workflow: Workflow, actor: Actor): Act[] =>
  acts.filter((act) => askAct(dossier, workflow, actor, act).ok);

/** What else this officer may do on the dossier now. */
export const allowedCaseActs = (dossier: Dossier, actor: Actor): CaseAct[] => caseActs.filter((act) => askCaseAct(dossier, actor, act).ok);

function askRight(dossier: Dossier, actor: Actor, act: Act | CaseAct): Result<true> {
  const facts = rightsFacts(dossier);
  if (!may(actor, 'dossier.read', facts)) return refuse('NotFound');
  return may(actor, rightOf(dossier, act), facts) ? ok(true) : refuse('NotYours');
}

/** The unit in which a step of this dossier is done. A workflow with a partner is only filed where there is one. */
export function unitOf(dossier: Dossier, unit: StepUnit): Id {
  switch (unit) {
    case 'receivingPoint':
      return dossier.receivingPointId;
    case 'division':
      return dossier.divisionId;
    case 'agency':
      return dossier.agencyId;
    case 'partner':
      return dossier.partnerAgencyId ?? dossier.agencyId;
  }
}

/** The role must be held where the step is done: a department's leader does not sign for the People's Committee. */
const holdsRole = (actor: Actor, role: string, unitId: Id, sector: string): boolean =>
  actor.holdings.some((held) => held.role === role && held.unitId === unitId && (held.sector === null || held.sector === sector));
