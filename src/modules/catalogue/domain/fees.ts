import { holds, type Answers } from '#modules/forms';
import type { Fee, ProcedureBody } from './procedure.ts';

/** What is due under one fee line. Amounts in whole dong. */
export interface FeeDue {
  fee: Fee;
  quantity: number;
  amount: number;
}

/** The fee lines that these answers call for; a line whose quantity is not answered yet is left out. */
export function feesDue(body: Pick<ProcedureBody, 'fees'>, answers: Answers): FeeDue[] {
  return body.fees.flatMap((fee) => {
    if (fee.when && !holds(fee.when, answers)) return [];
    const quantity = fee.quantityField === null ? 1 : answers[fee.quantityField];
    return typeof quantity === 'number' ? [{ fee, quantity, amount: quantity * fee.amount }] : [];
  });
}
