import { procedureVersion } from '#modules/catalogue';
import { fieldsOf, formVersion } from '#modules/forms';
import { may, refOf, type Actor } from '#modules/identity';
import { act } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { rightsFacts } from '../../domain/allowed.ts';
import type { Channel } from '../../domain/dossier.ts';
import { readDossier } from '../../sql/dossier.ts';
import { insertDraft } from '../../sql/draft.ts';
import { readPersonal } from '../../sql/personal.ts';
import type { DossierDeps } from '../deps.ts';
import { hashToken, newDraftToken } from '../draft-token.ts';
import type { RawAnswers } from '../open-draft.ts';
import { atDesk } from './at-desk.ts';

export interface StartIntakeInput {
  key: Id;
  procedureVersionId: Id;
  caseKey: string;
  channel: Exclude<Channel, 'online'>;
  /** A dossier whose applicant and submitter are those of the new one; null for a blank page. */
  like: Id | null;
}

/**
 * An officer begins to take in a dossier at the counter or from the post. `Unavailable` where the procedure has no such
 * case, no published limit or not this channel; `NotYours` at another desk.
 */
export function startIntake(deps: DossierDeps, tenant: TenantId, actor: Actor, input: StartIntakeInput): Promise<Result<{ draftId: Id }>> {
  const { key, ...said } = input;
  return act(deps, { tenant, actor: refOf(actor), key, name: 'dossier.startIntake', input: said }, async (tx) => {
    const now = deps.world.now();
    const procedure = await procedureVersion(tx, input.procedureVersionId);
    const one = procedure?.body.cases.find((each) => each.key === input.caseKey);
    if (!procedure || !one) return refuse('NotFound', { reason: 'dossier.takeIn.noProcedure' });
    const desk = await atDesk(tx, actor, procedure, localDate(now));
    if (!desk.ok) return desk;
    if (one.timeLimit === null) return refuse('Unavailable', { reason: 'dossier.submit.noLimit' });
    if (!procedure.body.channels.includes(input.channel)) return refuse('Unavailable', { reason: 'dossier.submit.noChannel' });
    const id = deps.world.newId();
    await insertDraft(tx, tenant, {
      id,
      // Nobody holds the token: only officers open it.
      tokenHash: hashToken(newDraftToken()),
      procedureVersionId: procedure.id,
      caseKey: one.key,
      channel: input.channel,
      officerId: actor.officerId,
      takeoverCode: null,
      answers: JSON.stringify(input.like ? await peopleOf(tx, actor, input.like, procedure.formVersionId) : {}),
      updatedAt: now,
    });
    return ok({ draftId: id });
  });
}

/** Who applied and who submitted, of a dossier that the officer may read, as far as the new form asks for them. */
async function peopleOf(tx: Tx, actor: Actor, id: Id, formVersionId: Id): Promise<RawAnswers> {
  const found = await readDossier(tx, id);
  if (!found || !may(actor, 'dossier.read', rightsFacts(found.dossier))) return {};
  const [personal, form] = await Promise.all([readPersonal(tx, id), formVersion(tx, formVersionId)]);
  const answers = JSON.parse(personal?.answers ?? '{}') as Record<string, unknown>;
  const keys = fieldsOf(form!.body, 'all')
    .map((field) => field.key)
    .filter((key) => /^(applicant|representative|submitter)[A-Z]/.test(key));
  return Object.fromEntries(keys.flatMap((key) => (typeof answers[key] === 'string' ? [[key, answers[key]]] : [])));
}
