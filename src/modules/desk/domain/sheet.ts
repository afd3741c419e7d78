import { visibleFields, type Answer, type Answers, type Field, type Form } from '#modules/forms';
import type { Words } from '#modules/rules';
import { formats, type Lang } from '#platform/i18n';
import { Temporal } from '#platform/time';

/** What was answered, as people read it: words, or the message for a yes, a no or nothing. */
export type Shown = { text: string } | { key: 'desk.sheet.yes' | 'desk.sheet.no' | 'desk.sheet.empty' };

export interface SheetSection {
  key: string;
  title: Words;
  lines: { key: string; label: Words; shown: Shown }[];
}

/** The answers of an application by section, with the labels of the form under which it was filed. */
export const sheetOf = (form: Form, answers: Answers, lang: Lang): SheetSection[] =>
  form.sections.map(({ key, title }) => ({
    key,
    title,
    lines: visibleFields(form, key, answers).map((field) => ({
      key: field.key,
      label: field.label,
      shown: shown(field, answers[field.key] ?? null, lang),
    })),
  }));

function shown(field: Field, answer: Answer, lang: Lang): Shown {
  if (answer === null || answer === '') return { key: 'desk.sheet.empty' };
  if (typeof answer === 'boolean') return { key: answer ? 'desk.sheet.yes' : 'desk.sheet.no' };
  if (typeof answer === 'number') return { text: formats.number(answer) };
  if (field.type === 'choice') return { text: field.options.find((one) => one.value === answer)?.label[lang] ?? answer };
  if (field.type === 'date') return { text: formats.date(Temporal.PlainDate.from(answer)) };
  return { text: answer };
}
