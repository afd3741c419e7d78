import { canAnswer, fieldsOf, type Condition, type Form } from '#modules/forms';
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
  ];
}
