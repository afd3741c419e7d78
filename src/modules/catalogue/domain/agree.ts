import { canAnswer, fieldsOf, parseAnswers, type Condition, type Form } from '#modules/forms';
import type { ProcedureBody } from './procedure.ts';

/** Where a procedure asks its form for something that the form does not ask; empty when they agree. */
export function disagreements(body: ProcedureBody, form: Form): string[] {
  const fields = new Map(fieldsOf(form, 'all').map((field) => [field.key, field]));
  const unanswerable = (where: string, when: Condition | undefined) =>
    when && !canAnswer(fields.get(when.field), when.is) ? [`${where}: ${when.field}`] : [];
  return [
    ...body.components.flatMap(({ key, need }) => (typeof need === 'string' ? [] : unanswerable(`components.${key}`, need))),
    ...body.fees.flatMap(({ key, when, quantityField }) => [
      ...unanswerable(`fees.${key}`, when),
      ...(quantityField !== null && fields.get(quantityField)?.type !== 'number' ? [`fees.${key}: ${quantityField}`] : []),
    ]),
    ...(['date', 'time'] as const).flatMap((part) => {
      const asked = body.event && fields.get(body.event[part]);
      return body.event && !(asked?.type === part && asked.required) ? [`event.${part}: ${body.event[part]}`] : [];
    }),
    ...sampleFaults(body, form),
  ];
}

/** A sample that the form itself would refuse teaches people wrong. */
function sampleFaults({ sample }: ProcedureBody, form: Form): string[] {
  if (!sample) return [];
  const known = new Set(fieldsOf(form, 'all').map((field) => field.key));
  const parsed = parseAnswers(form, 'all', sample);
  const wrong = parsed.ok ? [] : Object.keys(parsed.fields);
  return [...Object.keys(sample).filter((key) => !known.has(key)), ...wrong].map((key) => `sample.${key}`);
}
