import { awaitedComponents, requestSupplement, SUPPLEMENT, supplement, type NoticeItem } from '#modules/dossier';
import { refuse } from '#platform/results';
import { typedDate } from '../domain/typed-date.ts';
import type { Case } from '../use-cases/read-case.ts';
import { LINE, NOTE, REASON, text, type ActForm } from './act-form.ts';
import { fileField, kindsOf, MOST_FILES } from './paper-fields.ts';
import type { Typed } from './typed.ts';

/** Rows of the list of what has to be put right: the first ones open, the others one press away. */
export const ITEM_ROWS = [3, 7, 10] as const;
const MOST = ITEM_ROWS.reduce((sum, n) => sum + n, 0);

export const itemField = (n: number, part: 'component' | 'what' | 'why'): string => `item.${n}.${part}`;

const rows = Array.from({ length: MOST }, (_, n) => n);

/** Asks an applicant for papers: what, why, until when. */
export const requestSupplementForm: ActForm = {
  texts: {
    ...Object.fromEntries(
      rows.flatMap((n) => [
        [itemField(n, 'component'), 40] as const,
        [itemField(n, 'what'), LINE] as const,
        [itemField(n, 'why'), LINE] as const,
      ]),
    ),
    reason: REASON,
    basis: LINE,
    deadline: 20,
  },
  async run({ deps, tenant, actor, kase, input, typed }) {
    const items = itemsIn(kase, typed);
    const day = text(typed, 'deadline');
    const deadline = day === '' ? null : typedDate(day);
    if (day !== '' && deadline === null) return refuse('Invalid', { fields: { deadline: 'desk.notDate' } });
    const [reason, basis] = [text(typed, 'reason'), text(typed, 'basis')];
    return requestSupplement(deps, tenant, actor, { ...input, items, reason, basis, deadline });
  },
};

/** The rows that were filled in. A paper that was chosen without more words is asked for by its name. */
function itemsIn({ procedure }: Case, typed: Typed): NoticeItem[] {
  return rows.flatMap((n) => {
    const [key, what, why] = [text(typed, itemField(n, 'component')), text(typed, itemField(n, 'what')), text(typed, itemField(n, 'why'))];
    const component = procedure.components.find((one) => one.key === key);
    if (!component && what === '' && why === '') return [];
    return [{ component: component?.key ?? null, what: what || (component?.name.vi ?? ''), why }];
  });
}

/** The papers that this dossier waits for. */
export const awaitedIn = ({ procedure, notices }: Pick<Case, 'procedure' | 'notices'>) => awaitedComponents(procedure.components, notices);

/** Takes what completes a dossier: files for each paper, and what was shown. */
export const supplementForm = (kase: Case): ActForm => ({
  texts: { note: NOTE },
  waiting: {
    owner: { kind: SUPPLEMENT, id: kase.dossier.id },
    fields: Object.fromEntries(awaitedIn(kase).map((one) => [fileField(one.key), { componentKey: one.key, accept: kindsOf(one) }])),
    most: MOST_FILES,
  },
  run: ({ deps, tenant, actor, input, typed }) => supplement(deps, tenant, actor, { ...input, note: text(typed, 'note') }),
});
