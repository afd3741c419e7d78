import { feesDue, type Fee, type ProcedureBody } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import { ok, refuse, type Result } from '#platform/results';
import { hasFaults, MOST_AMOUNT, MOST_QUANTITY, readText, type Faults } from './fault.ts';
import type { FeeLine, Moment } from './obligation.ts';

/** Why a line is not to be paid: words about a person's circumstances and the paper that showed them. */
export interface FeeExemption {
  reason: string;
}

/** A line of the table that an officer chose. */
export interface FeePick {
  feeKey: string;
  quantity: number;
  /** What the officer was shown as the amount of one; refused where the table says another. */
  unitAmount?: number | undefined;
  exemption?: FeeExemption | undefined;
}

/** The procedure's own table. */
export type FeeTable = { readonly fees: ProcedureBody['fees'] };

/** Letters of the reason of an exemption. */
export const REASON = 500;

export type NewLine = Omit<FeeLine, 'no' | 'settled'>;

/**
 * The lines that fall due, from the procedure's table only: those that were picked, else those that the answers call for.
 * Refused `Invalid` at `picks.<n>.<field>`, or at the form's own field where its answer is no possible quantity.
 */
export function chooseLines(body: FeeTable, moment: Moment, answers: Answers, picks?: readonly FeePick[]): Result<NewLine[]> {
  const chosen = picks ? fromPicks(body, moment, picks) : fromAnswers(body, moment, answers);
  return hasFaults(chosen.faults) ? refuse('Invalid', { fields: chosen.faults }) : ok(chosen.lines);
}

interface Chosen {
  lines: NewLine[];
  faults: Faults;
}

function fromAnswers(body: FeeTable, moment: Moment, answers: Answers): Chosen {
  const chosen: Chosen = { lines: [], faults: {} };
  for (const { fee, quantity } of feesDue(body, answers)) {
    const fault = quantityFault(fee, quantity);
    if (fault === null) chosen.lines.push(lineOf(fee, moment, quantity, null));
    else chosen.faults[fee.quantityField ?? fee.key] = fault;
  }
  return chosen;
}

function fromPicks({ fees }: FeeTable, moment: Moment, picks: readonly FeePick[]): Chosen {
  const chosen: Chosen = { lines: [], faults: {} };
  for (const [n, pick] of picks.entries()) {
    const at = (field: string) => `picks.${n}.${field}`;
    const fee = fees.find((one) => one.key === pick.feeKey);
    const isSecond = picks.findIndex((one) => one.feeKey === pick.feeKey) < n;
    const reason = pick.exemption ? readText(pick.exemption.reason, REASON, 1) : { text: null, fault: null };
    const wrongQuantity = fee && quantityFault(fee, pick.quantity);
    if (!fee) chosen.faults[at('feeKey')] = 'payment.fault.notInTable';
    else if (isSecond) chosen.faults[at('feeKey')] = 'payment.fault.twice';
    else if (wrongQuantity) chosen.faults[at('quantity')] = wrongQuantity;
    else if (pick.unitAmount !== undefined && pick.unitAmount !== fee.amount)
      chosen.faults[at('unitAmount')] = 'payment.fault.notTheTables';
    else if (reason.fault !== null) chosen.faults[at('exemption')] = reason.fault;
    else chosen.lines.push(lineOf(fee, moment, pick.quantity, reason.text));
  }
  return chosen;
}

function quantityFault(fee: Fee, quantity: number): string | null {
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > MOST_QUANTITY) return 'payment.fault.quantity';
  if (fee.per === 'dossier' && quantity !== 1) return 'payment.fault.onePerDossier';
  return quantity * fee.amount > MOST_AMOUNT ? 'payment.fault.quantity' : null;
}

function lineOf({ key, kind, name, per, amount: unitAmount }: Fee, moment: Moment, quantity: number, exemption: string | null): NewLine {
  const amount = quantity * unitAmount;
  return { moment, feeKey: key, kind, name, per, quantity, unitAmount, amount, waived: exemption === null ? 0 : amount, exemption };
}
