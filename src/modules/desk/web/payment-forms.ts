import { confirmPayment, requestPayment } from '#modules/dossier';
import { manners, PAYER, REFERENCE } from '#modules/payment';
import { refuse, type Result } from '#platform/results';
import type { Case } from '../use-cases/read-case.ts';
import { REASON, text, type ActForm } from './act-form.ts';
import { wholeIn } from './payment-typed.ts';

export const quantityField = (feeKey: string): string => `quantity.${feeKey}`;

/** Asks for an amount that is known only after appraisal: lines of the procedure's table. */
export const requestPaymentForm = ({ procedure }: Case): ActForm => ({
  texts: { ...Object.fromEntries(procedure.fees.map(({ key }) => [quantityField(key), 20])), reason: REASON },
  async run({ deps, tenant, actor, input, typed }) {
    const picks = procedure.fees.flatMap(({ key, amount }) => {
      const quantity = wholeIn(text(typed, quantityField(key)));
      return quantity === null ? [] : [{ feeKey: key, quantity, unitAmount: amount }];
    });
    const unread = picks.filter(({ quantity }) => Number.isNaN(quantity));
    if (unread.length > 0)
      return refuse('Invalid', {
        fields: Object.fromEntries(unread.map(({ feeKey }) => [quantityField(feeKey), 'payment.fault.quantity'])),
      });
    return named(await requestPayment(deps, tenant, actor, { ...input, picks, reason: text(typed, 'reason') }), picks);
  },
});

/** A fault of the n-th pick stands at the field of its line. */
function named<T>(result: Result<T>, picks: readonly { feeKey: string }[]): Result<T> {
  if (result.ok || !result.refusal.fields) return result;
  const fields = Object.entries(result.refusal.fields).map(([field, key]) => {
    const n = /^picks\.(\d+)\./.exec(field)?.[1];
    return [n === undefined ? field : quantityField(picks[Number(n)]!.feeKey), key] as const;
  });
  return { ok: false, refusal: { ...result.refusal, fields: Object.fromEntries(fields) } };
}

/** Takes what was asked for, with its receipt; where all of it was receipted before, only says so. */
export const confirmPaymentForm: ActForm = {
  texts: { manner: 20, payer: PAYER, reference: REFERENCE },
  async run({ deps, tenant, actor, input, typed }) {
    const manner = manners.find((one) => one === typed.manner);
    const [payer, reference] = [text(typed, 'payer'), text(typed, 'reference')];
    return confirmPayment(deps, tenant, actor, { ...input, collecting: manner ? { manner, payer, reference } : null });
  },
};
