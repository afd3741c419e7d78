import type { Tx } from '#platform/database';
import type { PaidSubject } from '../domain/obligation.ts';
import { feeLines } from '../sql/fee-line.ts';
import { readObligation } from '../sql/obligation.ts';

/**
 * Keys of the lines of the table that this subject was asked for already, paid, open or exempted. What was given up, as
 * when the subject moved, is not among them.
 */
export async function askedFor(tx: Tx, subject: PaidSubject): Promise<Set<string>> {
  const found = await readObligation(tx, { subject });
  const lines = found ? await feeLines(tx, found.obligation.id) : [];
  return new Set(lines.filter((line) => line.waived < line.amount || line.exemption !== null).map(({ feeKey }) => feeKey));
}
