import type { Answers } from '#modules/forms';
import { refOf, type Actor } from '#modules/identity';
import { raise, type FeePick } from '#modules/payment';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { readPersonal } from '../sql/personal.ts';
import { datesFrom } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import { giveNotice } from './give-notice.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';
import { versionsOf } from './versions.ts';

export interface RequestPaymentInput extends ActInput {
  /** Lines of the procedure's table of fees, with their quantities. */
  picks: FeePick[];
  /** For the applicant: what is to be paid, and why it is known only now. */
  reason: string;
}

/**
 * An amount that is known only after appraisal is asked for (national state 6): the clock stands until it is paid
 * (practice 11). What was due at intake is no such amount: without it a dossier is not accepted.
 */
export function requestPayment(deps: DossierDeps, tenant: TenantId, actor: Actor, input: RequestPaymentInput): Promise<Result<ActDone>> {
  const { picks, reason } = input;
  return performOnCase(deps, tenant, actor, input, {
    act: 'requestPayment',
    said: { picks: JSON.stringify(picks), reason },
    async decide({ dossier, now, tx }) {
      if (reason === '') return refuse('Invalid', { fields: { reason: 'dossier.reasonMissing' } });
      if (picks.length === 0) return refuse('Invalid', { fields: { picks: 'dossier.payment.nothingPicked' } });
      const [{ procedure }, personal] = await Promise.all([
        versionsOf(tx, dossier.procedureVersionId, dossier),
        readPersonal(tx, dossier.id),
      ]);
      const raised = await raise(tx, deps, tenant, {
        subject: { kind: 'dossier', id: dossier.id },
        code: dossier.code,
        officeId: dossier.receivingPointId,
        agencyId: dossier.agencyId,
        body: procedure.body,
        answers: JSON.parse(personal?.answers ?? '{}') as Answers,
        picks,
        moment: 'appraisal',
        actor: refOf(actor),
      });
      if (!raised.ok) return raised;
      if (raised.value === null) return refuse('Invalid', { fields: { picks: 'dossier.payment.nothingPicked' } });
      const amount = raised.value.lines.reduce((sum, line) => sum + line.amount - line.waived, 0);
      const given = await giveNotice(deps.world, tx, tenant, {
        dossierId: dossier.id,
        kind: 'payment',
        unitId: dossier.agencyId,
        officerId: actor.officerId,
        content: { reason, basis: '', items: [], deadline: null },
        at: now,
      });
      const dates = await datesFrom(deps.calendar, tx, dossier, { clock: 'paused', at: now });
      return ok({ kind: 'dossier.paymentRequested', at: now.toString(), actorId: actor.officerId, data: { ...dates, amount, ...given } });
    },
  });
}
