import type { Actor } from '#modules/identity';
import { issueReceiptIn, owed, type Collecting } from '#modules/payment';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { datesFrom } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

export interface ConfirmPaymentInput extends ActInput {
  /** How what is still open is paid now; null where receipts for all of it were issued before. */
  collecting: Omit<Collecting, 'amount'> | null;
}

/** The desk takes what was asked for after appraisal, with its receipt, and the dossier goes on (practice 11). */
export function confirmPayment(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ConfirmPaymentInput): Promise<Result<ActDone>> {
  const { collecting } = input;
  return performOnCase(deps, tenant, actor, input, {
    act: 'confirmPayment',
    said: { collecting: JSON.stringify(collecting) },
    async decide({ dossier, now, tx }) {
      const subject = { kind: 'dossier' as const, id: dossier.id };
      const before = await owed(tx, subject);
      if (before.open > 0 && collecting === null) return refuse('Invalid', { fields: { manner: 'dossier.payment.stillOpen' } });
      if (before.open > 0) {
        const issued = await issueReceiptIn(tx, deps, tenant, actor, { ...collecting!, amount: null, of: { subject } });
        if (!issued.ok) return issued;
      }
      const dates = await datesFrom(deps.calendar, tx, dossier, { clock: 'running', at: now });
      return ok({
        kind: 'dossier.paymentConfirmed',
        at: now.toString(),
        actorId: actor.officerId,
        data: { ...dates, amount: before.open },
      });
    },
  });
}
