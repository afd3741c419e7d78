import { z } from 'zod';
import { words } from '#modules/rules';
import { condition } from './answers.ts';

const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

const common = {
  key,
  label: words,
  hint: words.optional(),
  required: z.boolean(),
  /** Shown, and asked for, only when an earlier answer says so. */
  visibleIf: condition.optional(),
  /** Names or leads to a person: kept where it can be corrected and erased, never in the log. */
  personal: z.boolean().default(false),
  /** As in HTML, so that browsers can fill it in. */
  autocomplete: z.string().optional(),
};
const length = z.int().min(1).max(20_000);

/** A declared field. The types are a closed list; what each accepts stands in `field-schema.ts`. */
export const field = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('text'), max: length.default(200) }),
  z.strictObject({ ...common, type: z.literal('textarea'), max: length.default(2_000) }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: z.int().min(0).default(0),
    max: z.int().max(1_000_000_000).default(1_000_000),
  }),
  z.strictObject({ ...common, type: z.literal('date') }),
  z.strictObject({ ...common, type: z.literal('time') }),
  z.strictObject({ ...common, type: z.literal('choice'), options: z.array(z.strictObject({ value: key, label: words })).min(2) }),
  z.strictObject({ ...common, type: z.literal('yesNo') }),
  z.strictObject({ ...common, type: z.literal('phone') }),
  z.strictObject({ ...common, type: z.literal('email') }),
  z.strictObject({ ...common, type: z.literal('organisationNumber') }),
  z.strictObject({ ...common, type: z.literal('citizenId') }),
  z.strictObject({ ...common, type: z.literal('taxCode') }),
]);
export type Field = z.infer<typeof field>;

const section = z.strictObject({ key, title: words, hint: words.optional(), fields: z.array(field).min(1) });
export type Section = z.infer<typeof section>;

/** An electronic form: what is asked, in which order, on which page. Immutable once published. */
export const form = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
    version: z.int().min(1),
    title: words,
    /** The official form whose data it collects. */
    officialForm: words.nullable(),
    sections: z.array(section).min(1),
  })
  .superRefine(({ sections }, check) => {
    const seen = new Map<string, Field>();
    for (const one of sections.flatMap((part) => part.fields)) {
      if (seen.has(one.key)) check.addIssue({ code: 'custom', message: `field ${one.key} stands twice` });
      if (one.visibleIf && !canAnswer(seen.get(one.visibleIf.field), one.visibleIf.is)) {
        check.addIssue({ code: 'custom', message: `field ${one.key} depends on no earlier answer` });
      }
      seen.set(one.key, one);
    }
    if (new Set(sections.map((part) => part.key)).size < sections.length)
      check.addIssue({ code: 'custom', message: 'a section stands twice' });
  });
export type Form = z.infer<typeof form>;

/** Whether a field can be answered so that a condition on it may hold. */
export function canAnswer(asked: Field | undefined, is: string | boolean | (string | boolean)[]): boolean {
  const values = Array.isArray(is) ? is : [is];
  if (asked?.type === 'yesNo') return values.every((value) => typeof value === 'boolean');
  if (asked?.type !== 'choice') return false;
  return values.every((value) => asked.options.some((option) => option.value === value));
}

export const fieldsOf = (definition: Form, part: string): Field[] => {
  const sections = part === 'all' ? definition.sections : definition.sections.filter((one) => one.key === part);
  if (sections.length === 0) throw new Error(`form ${definition.key} has no section ${part}`);
  return sections.flatMap((one) => one.fields);
};
