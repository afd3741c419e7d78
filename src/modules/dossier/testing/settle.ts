import type { Actor } from '#modules/identity';
import { stepOf } from '#modules/workflow';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { allowedActs, unitOf } from '../domain/allowed.ts';
import { workflowOf } from '../use-cases/steps.ts';
import { doAct, dossierNow, type ActChoice, type AnyAct } from './do-act.ts';
import { whos, type Office, type Who } from './office.ts';

/** One act on the way of a dossier: at which step, by whom, in which unit. */
export interface Trodden {
  step: string;
  act: AnyAct;
  who: Who;
  unitId: Id;
}

/** What leads on; of several that a step offers, the first: whoever holds it proposes rather than that it is given to another. */
const onward: AnyAct[] = ['accept', 'propose', 'initial', 'sign', 'number', 'return', 'assign', 'take'];

/**
 * Leads a dossier through its own workflow to its end, or to a step that is not done; each by whoever may do it, a quarter
 * of an hour apart.
 */
export async function settle(office: Office, id: Id, choice: ActChoice = {}, until: string | null = null): Promise<Trodden[]> {
  const way: Trodden[] = [];
  for (;;) {
    const dossier = await dossierNow(office, id);
    if (dossier.step === null || dossier.step === until) return way;
    const workflow = await inTenantReadOnly(office.deps.sql, office.tenant, (tx) => workflowOf(tx, dossier.workflowVersionId));
    const able = (actor: Actor) => allowedActs(dossier, workflow, actor);
    const next = onward.flatMap((act) =>
      whos.filter((who) => able(office.officer(who)).some((one) => one === act)).map((who) => ({ act, who })),
    )[0];
    if (!next) throw new Error(`nobody may do step ${dossier.step} of ${workflow.key}`);
    office.deps.world.advance({ minutes: 15 });
    const handlerId = next.act === 'assign' ? await specialistOf(office, dossier.divisionId, dossier.sector) : undefined;
    const done = await doAct(office, office.officer(next.who), id, next.act, { ...choice, ...(handlerId && { handlerId }) });
    if (!done.ok) throw new Error(`${next.act} by ${next.who} at ${dossier.step}: ${JSON.stringify(done.refusal)}`);
    way.push({ step: dossier.step, ...next, unitId: unitOf(dossier, stepOf(workflow, dossier.step).unit) });
  }
}

function specialistOf(office: Office, divisionId: Id, sector: string): Id | undefined {
  const fits = (actor: Actor) =>
    actor.holdings.some(
      (held) => held.role === 'specialist' && held.unitId === divisionId && (held.sector === null || held.sector === sector),
    );
  return whos.map((who) => office.officer(who)).find(fits)?.officerId;
}
