import { holds, type Answer, type Answers } from './answers.ts';
import { fieldSchema } from './field-schema.ts';
import { fieldsOf, type Field, type Form } from './form.ts';

export type Parsed =
  | { ok: true; values: Answers }
  /** `fields`: field → message key. `values`: those that are right. */
  | { ok: false; fields: Record<string, string>; values: Answers };

/**
 * Reads what was typed into one section, or into `all`. `former` are answers of other sections, on which fields may depend.
 * A field that is not visible is answered null, whatever was sent. Unknown names are left out.
 */
export function parseAnswers(definition: Form, part: string, raw: Readonly<Record<string, unknown>>, former: Answers = {}): Parsed {
  const known: Answers = { ...former };
  const values: Answers = {};
  const fields: Record<string, string> = {};
  for (const one of fieldsOf(definition, part)) {
    const read = isVisible(one, known) ? fieldSchema(one).safeParse(ownValue(raw, one.key)) : { success: true as const, data: null };
    known[one.key] = read.success ? read.data : null;
    if (read.success) values[one.key] = read.data;
    else fields[one.key] = messageOf(read.error.issues[0]?.message);
  }
  return Object.keys(fields).length === 0 ? { ok: true, values } : { ok: false, fields, values };
}

const isVisible = (field: Field, answers: Answers) => field.visibleIf === undefined || holds(field.visibleIf, answers);

const ownValue = (raw: Readonly<Record<string, unknown>>, key: string) => (Object.hasOwn(raw, key) ? raw[key] : undefined);

// What is no text at all (a list, an object) has zod's own message.
const messageOf = (message: string | undefined) => (message?.startsWith('forms.') ? message : 'forms.error.notText');

/** The fields of a section (or of `all`) that these answers show, in order. */
export const visibleFields = (definition: Form, part: string, answers: Answers): Field[] =>
  fieldsOf(definition, part).filter((one) => isVisible(one, answers));

/** Every field, unanswered. */
export const emptyAnswers = (definition: Form): Answers => Object.fromEntries(fieldsOf(definition, 'all').map((one) => [one.key, null]));

/** Parts answers that name or lead to a person from the rest. */
export function splitPersonal(definition: Form, answers: Answers): { personal: Answers; other: Answers } {
  const personal: Answers = {};
  const other: Answers = {};
  for (const one of fieldsOf(definition, 'all')) {
    const value: Answer = answers[one.key] ?? null;
    (one.personal ? personal : other)[one.key] = value;
  }
  return { personal, other };
}
