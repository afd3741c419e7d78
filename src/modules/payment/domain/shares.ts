import type { FeeLine } from './obligation.ts';

/** A part of an amount that belongs to one line, in whole dong. A type, so that it can be stored as JSON. */
export type Share = { no: number; amount: number };

type Money = Pick<FeeLine, 'no' | 'amount' | 'waived' | 'settled'>;

/** What of a line is still to be paid. */
export const openOfLine = ({ amount, waived, settled }: Money): number => amount - waived - settled;

/** Spreads a payment over the open lines, in their order. Never more than is open: the caller has compared. */
export const spread = (lines: readonly Money[], amount: number): Share[] =>
  take(
    lines.map((line) => ({ no: line.no, amount: openOfLine(line) })),
    amount,
  );

/** Takes an amount from shares, the first ones first. */
export function take(shares: readonly Share[], amount: number): Share[] {
  let left = amount;
  return shares.flatMap(({ no, amount: most }) => {
    const part = Math.min(most, left);
    left -= part;
    return part > 0 ? [{ no, amount: part }] : [];
  });
}

/** What remains of shares when others are taken off. */
export const minus = (shares: readonly Share[], off: readonly Share[]): Share[] =>
  shares.map(({ no, amount }) => ({ no, amount: amount - sumOf(off.filter((one) => one.no === no)) }));

export const sumOf = (shares: readonly { amount: number }[]): number => shares.reduce((sum, { amount }) => sum + amount, 0);
