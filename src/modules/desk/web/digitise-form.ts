import { DIGITISED, digitise } from '#modules/dossier';
import type { Case } from '../use-cases/read-case.ts';
import type { ActForm } from './act-form.ts';
import { fileField, kindsOf, MOST_FILES } from './paper-fields.ts';

/** The papers of a procedure that are no form: what may be there on paper. */
export const onPaper = ({ procedure }: Pick<Case, 'procedure'>) => procedure.components.filter((one) => one.source === 'upload');

/** Takes what was scanned, or is chosen here, into the dossier. */
export const digitiseForm = (kase: Case): ActForm => ({
  texts: {},
  waiting: {
    owner: { kind: DIGITISED, id: kase.dossier.id },
    fields: Object.fromEntries(onPaper(kase).map((one) => [fileField(one.key), { componentKey: one.key, accept: kindsOf(one) }])),
    most: MOST_FILES,
  },
  run: ({ deps, tenant, actor, input }) => digitise(deps, tenant, actor, input),
});
