import {
  accept,
  assign,
  collectorKinds,
  deemAllowed,
  initial,
  number,
  propose,
  returnResult,
  sendBack,
  sign,
  take,
} from '#modules/dossier';
import { refuse } from '#platform/results';
import type { Act } from '#modules/workflow';
import type { DeskAct } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { NOTE, text, type ActForm, type ActRun } from './act-form.ts';
import { caseActForms } from './case-act-forms.ts';

export const manners = ['counter', 'online', 'post'] as const;
/** What a specialist may propose; a refusal on the merits is a result like another. */
export const proposals = ['granted', 'refused'] as const;

const approval = { draftDigest: 64, note: NOTE };
const approved = ({ input, typed }: ActRun) => ({ ...input, draftDigest: text(typed, 'draftDigest'), note: text(typed, 'note') });

export const stepForms: Record<Act, ActForm> = {
  accept: { texts: {}, run: ({ deps, tenant, actor, input }) => accept(deps, tenant, actor, input) },
  take: { texts: {}, run: ({ deps, tenant, actor, input }) => take(deps, tenant, actor, input) },
  assign: {
    texts: { handlerId: 36, note: NOTE },
    run: ({ deps, tenant, actor, input, typed }) =>
      assign(deps, tenant, actor, { ...input, handlerId: text(typed, 'handlerId'), note: text(typed, 'note') }),
  },
  propose: {
    texts: { outcome: 20, note: NOTE },
    file: { field: 'draft', componentKey: 'draftResult', accept: ['pdf', 'docx'] },
    async run({ deps, tenant, actor, input, typed, uploadId }) {
      const outcome = proposals.find((one) => one === typed.outcome);
      if (!outcome) return refuse('Invalid', { fields: { outcome: 'desk.propose.outcomeMissing' } });
      return propose(deps, tenant, actor, { ...input, outcome, note: text(typed, 'note'), draftUploadId: uploadId });
    },
  },
  initial: { texts: approval, run: (run) => initial(run.deps, run.tenant, run.actor, approved(run)) },
  sign: { texts: approval, run: (run) => sign(run.deps, run.tenant, run.actor, approved(run)) },
  sendBack: {
    texts: { note: NOTE },
    run: ({ deps, tenant, actor, input, typed }) => sendBack(deps, tenant, actor, { ...input, note: text(typed, 'note') }),
  },
  number: {
    texts: { resultNumber: 60 },
    file: { field: 'result', componentKey: 'result', accept: ['pdf'] },
    run: ({ deps, tenant, actor, input, typed, uploadId }) =>
      number(deps, tenant, actor, { ...input, resultNumber: text(typed, 'resultNumber'), resultUploadId: uploadId }),
  },
  return: {
    texts: { manner: 20, collectorKind: 20, collector: 500, authorisation: 500 },
    ticks: ['originals'],
    async run({ deps, tenant, actor, input, typed, ticked }) {
      const manner = manners.find((one) => one === typed.manner);
      const collectorKind = collectorKinds.find((one) => one === typed.collectorKind);
      const fields = {
        ...(!manner && { manner: 'desk.return.mannerMissing' }),
        ...(!collectorKind && { collectorKind: 'desk.return.collectorKindMissing' }),
      };
      if (!manner || !collectorKind) return refuse('Invalid', { fields });
      const [collector, authorisation] = [text(typed, 'collector'), text(typed, 'authorisation')];
      return returnResult(deps, tenant, actor, {
        ...input,
        manner,
        collectorKind,
        collector,
        authorisation,
        originals: ticked.originals ?? [],
      });
    },
  },
  deemAllowed: { texts: {}, run: ({ deps, tenant, actor, input }) => deemAllowed(deps, tenant, actor, input) },
};

/** The form of an act on this dossier: some ask for what its procedure has. */
export function formOf(act: DeskAct, kase: Case): ActForm {
  const form = { ...stepForms, ...caseActForms }[act];
  return typeof form === 'function' ? form(kase) : form;
}
