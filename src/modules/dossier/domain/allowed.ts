import { may, type Action, type Actor, type Facts } from '#modules/identity';
import { acts, type Act } from '#modules/workflow';
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

/** The acts that this officer may do on the dossier now: by state, by step, by right. The buttons of a screen come from here. */
export function allowedActs(dossier: Dossier, stepActs: readonly Act[], actor: Actor): Act[] {
  const facts = rightsFacts(dossier);
  return acts.filter(
    (act) =>
      stepActs.includes(act) && transitions[act].from.includes(dossier.state) && may(actor, `dossier.${act}` as Action, facts),
  );
}
