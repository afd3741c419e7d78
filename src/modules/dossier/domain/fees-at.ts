import { feesDue, type ProcedureBody } from '#modules/catalogue';
import type { Answers } from '#modules/forms';

/**
 * The lines of the table that these answers call for at that moment, nothing of which is none. A line that does not say
 * when it is paid falls due at acceptance and is collected until the return: no source gives the moments (regulations §10).
 */
export function feesAt({ fees, sector }: Pick<ProcedureBody, 'fees' | 'sector'>, moment: 'intake' | 'return', answers: Answers) {
  const due = new Set(feesDue({ fees }, answers).flatMap(({ fee, amount }) => (amount > 0 ? [fee.key] : [])));
  return { sector, fees: fees.filter((fee) => (fee.moment ?? 'return') === moment && due.has(fee.key)) };
}
