import { may, type Actor, type Facts } from '#modules/identity';
import { acts, actsOf, type Act, type Workflow } from '#modules/workflow';
import { ok, refuse, type Result } from '#platform/results';
import { transitions } from './transitions.ts';
import type { Dossier } from './dossier.ts';

/** What the question of rights turns on, for a dossier. */
export const rightsFacts = (dossier: Dossier): Facts => ({
  receivingPointId: dossier.receivingPointId,
  agencyId: dossier.agencyId,
  divisionId: dossier.divisionId,
  sector: dossier.sector,
  holderId: dossier.holderId,
});

/**
 * Whether this officer may do this to the dossier now, and to which step it leads. The buttons of a screen and the acts
 * themselves ask here, so they cannot disagree. `NotFound` for who may not even read it, `NotYours` without the right or
 * without the role that the step gives the act to, `WrongState` where state or step do not have the act.
 */
export function askAct(dossier: Dossier, workflow: Workflow, actor: Actor, act: Act): Result<{ to: string }> {
  const facts = rightsFacts(dossier);
  if (!may(actor, 'dossier.read', facts)) return refuse('NotFound');
  if (!may(actor, `dossier.${act}`, facts)) return refuse('NotYours');
  const way = dossier.step === null ? undefined : actsOf(workflow, dossier.step).find((one) => one.act === act);
  if (!way || !transitions[act].from.includes(dossier.state)) return refuse('WrongState');
  return holdsRole(actor, way.role, dossier) ? ok({ to: way.to }) : refuse('NotYours');
}

/** The acts that this officer may do on the dossier now. */
export const allowedActs = (dossier: Dossier, workflow: Workflow, actor: Actor): Act[] =>
  acts.filter((act) => askAct(dossier, workflow, actor, act).ok);

function holdsRole(actor: Actor, role: string, { receivingPointId, agencyId, divisionId, sector }: Dossier): boolean {
  const places = [receivingPointId, agencyId, divisionId];
  return actor.holdings.some(
    (held) => held.role === role && places.includes(held.unitId) && (held.sector === null || held.sector === sector),
  );
}
