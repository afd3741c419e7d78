import { fieldsOf, parseAnswers, type Answers, type Form } from '#modules/forms';
import type { Actor } from '#modules/identity';
import { commitment } from '#modules/log';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal } from '#platform/time';
import { eventOf } from '../domain/event.ts';
import { eventFault } from '../domain/event-fault.ts';
import { intervalsOf } from '../sql/interval.ts';
import { readPersonal, replacePersonal } from '../sql/personal.ts';
import { clockDates, datesOnRecord } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import type { RawAnswers } from './open-draft.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';
import { personalOf } from './personal-of.ts';
import { versionsOf } from './versions.ts';

export interface CorrectInput extends ActInput {
  /** All answers as they should be; what is not told stays. */
  answers: RawAnswers;
  reason: string;
}

/**
 * The desk corrects what was taken in wrongly, after acceptance (practice 13): the reason is kept, and both versions. A
 * planned hour that was wrong moves the dates that are counted back from it.
 */
export function correct(deps: DossierDeps, tenant: TenantId, actor: Actor, input: CorrectInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'correct',
    said: { answers: JSON.stringify(input.answers), reason: input.reason },
    async decide({ dossier, now, tx, keepNote }) {
      const [{ procedure, form }, before] = await Promise.all([
        versionsOf(tx, dossier.procedureVersionId, dossier),
        readPersonal(tx, dossier.id),
      ]);
      if (!before) return refuse('WrongState', { reason: 'dossier.correct.erased' });
      const former = JSON.parse(before.answers) as RawAnswers;
      const parsed = parseAnswers(form.body, 'all', { ...former, ...input.answers });
      const fields = { ...(parsed.ok ? {} : parsed.fields), ...(input.reason === '' && { reason: 'dossier.reasonMissing' }) };
      if (Object.keys(fields).length > 0) return refuse('Invalid', { fields });
      // What the desk noted beside the form, such as how the result is to be delivered, stays as it was.
      const after = { ...personalOf(deps.world, { ...besideForm(form.body, former), ...parsed.values }), papersSalt: before.papersSalt };
      if (after.answers === before.answers) return refuse('Invalid', { reason: 'dossier.correct.nothing' });
      const eventAt = eventOf(procedure.body, parsed.values);
      const wrongHour = eventFault(procedure.body, {
        timeLimit: dossier.timeLimit,
        eventAt,
        filedAt: Temporal.Instant.from(dossier.receivedAt!),
      });
      if (wrongHour && wrongHour.word !== 'tooNear')
        return refuse('Invalid', { fields: { [wrongHour.field]: `dossier.event.${wrongHour.word}` } });
      await replacePersonal(tx, tenant, dossier.id, { before, after, at: now, by: actor.officerId });
      const isMoved = eventAt !== dossier.eventAt;
      const dates = isMoved
        ? clockDates(deps.calendar, { ...dossier, eventAt }, await intervalsOf(tx, dossier.id))
        : datesOnRecord(dossier);
      const commitments = {
        parties: commitment(after.partiesSalt, after.parties),
        answers: commitment(after.answersSalt, after.answers),
      };
      const reason = (await keepNote(input.reason))!;
      return ok({
        kind: 'dossier.corrected',
        at: now.toString(),
        actorId: actor.officerId,
        data: { ...dates, commitments, eventAt, reason },
      });
    },
  });
}

function besideForm(form: Form, answers: RawAnswers): Answers {
  const asked = new Set(fieldsOf(form, 'all').map((field) => field.key));
  return Object.fromEntries(Object.entries(answers as Answers).filter(([key]) => !asked.has(key)));
}
