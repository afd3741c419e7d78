import {
  announceResult,
  cancel,
  confirmDelivery,
  pullBack,
  refusalGrounds,
  refuseAcceptance,
  resume,
  suspend,
  terminate,
  terminationGrounds,
  withdraw,
  type CaseAct,
} from '#modules/dossier';
import { refuse } from '#platform/results';
import type { Case } from '../use-cases/read-case.ts';
import { LINE, REASON, text, type ActForm } from './act-form.ts';
import { confirmPaymentForm, requestPaymentForm } from './payment-forms.ts';
import { correctForm } from './correct-form.ts';
import { moveForm } from './move-form.ts';
import { digitiseForm } from './digitise-form.ts';
import { requestSupplementForm, supplementForm } from './supplement-forms.ts';

/** An act whose form needs the dossier to be known says its form for each. */
type FormFor = ActForm | ((kase: Case) => ActForm);

/** What has to be ticked before a dossier is ended for good. */
export const SURE = 'sure';
const notSure = { [SURE]: 'desk.sureMissing' };

export const caseActForms: Record<CaseAct, FormFor> = {
  refuseAcceptance: {
    texts: { ground: 30, reason: REASON, basis: LINE },
    async run({ deps, tenant, actor, input, typed }) {
      const ground = refusalGrounds.find((one) => one === typed.ground);
      if (!ground) return refuse('Invalid', { fields: { ground: 'desk.groundMissing' } });
      return refuseAcceptance(deps, tenant, actor, { ...input, ground, reason: text(typed, 'reason'), basis: text(typed, 'basis') });
    },
  },
  requestSupplement: requestSupplementForm,
  supplement: supplementForm,
  requestPayment: requestPaymentForm,
  confirmPayment: confirmPaymentForm,
  suspend: {
    texts: { reason: REASON },
    run: ({ deps, tenant, actor, input, typed }) => suspend(deps, tenant, actor, { ...input, reason: text(typed, 'reason') }),
  },
  resume: {
    texts: { reason: REASON },
    run: ({ deps, tenant, actor, input, typed }) => resume(deps, tenant, actor, { ...input, reason: text(typed, 'reason') }),
  },
  terminate: {
    texts: { ground: 30, reason: REASON, basis: LINE },
    ticks: [SURE],
    async run({ deps, tenant, actor, input, typed, ticked }) {
      const ground = terminationGrounds.find((one) => one === typed.ground);
      const fields = { ...(!ground && { ground: 'desk.groundMissing' }), ...(!ticked[SURE]?.length && notSure) };
      if (!ground || Object.keys(fields).length > 0) return refuse('Invalid', { fields });
      return terminate(deps, tenant, actor, { ...input, ground, reason: text(typed, 'reason'), basis: text(typed, 'basis') });
    },
  },
  withdraw: {
    texts: { reason: REASON },
    run: ({ deps, tenant, actor, input, typed }) => withdraw(deps, tenant, actor, { ...input, reason: text(typed, 'reason') }),
  },
  correct: correctForm,
  cancel: {
    texts: { reason: REASON },
    ticks: [SURE],
    async run({ deps, tenant, actor, input, typed, ticked }) {
      if (!ticked[SURE]?.length) return refuse('Invalid', { fields: notSure });
      return cancel(deps, tenant, actor, { ...input, reason: text(typed, 'reason') });
    },
  },
  digitise: digitiseForm,
  move: moveForm,
  pullBack: { texts: {}, run: ({ deps, tenant, actor, input }) => pullBack(deps, tenant, actor, input) },
  announceResult: { texts: {}, run: ({ deps, tenant, actor, input }) => announceResult(deps, tenant, actor, input) },
  confirmDelivery: {
    texts: { proof: LINE },
    run: ({ deps, tenant, actor, input, typed }) => confirmDelivery(deps, tenant, actor, { ...input, proof: text(typed, 'proof') }),
  },
};
