import { move } from '#modules/dossier';
import { REASON, text, type ActForm } from './act-form.ts';

/** Moves a dossier to the procedure and case that were chosen before. */
export const moveForm: ActForm = {
  texts: { procedure: 80, caseKey: 40, reason: REASON },
  run: ({ deps, tenant, actor, input, typed }) =>
    move(deps, tenant, actor, {
      ...input,
      procedure: text(typed, 'procedure'),
      caseKey: text(typed, 'caseKey'),
      reason: text(typed, 'reason'),
    }),
};
