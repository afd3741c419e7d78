import { history, type Entry } from '#modules/log';
import type { Tx } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { Parties } from '../domain/parties.ts';
import { readPersonal } from '../sql/personal.ts';
import { readReceipt, type Receipt } from './read-receipt.ts';

/** What a filer's own papers are made from: his receipt, what he filled in, and what became of it. */
export interface Filed extends Receipt {
  parties: Parties;
  answers: Record<string, unknown>;
  history: Entry[];
}

/** The same for whoever holds the draft's token; refused as the receipt is, and `NotFound` once personal data were erased. */
export async function readFiled(tx: Tx, draftId: string, token: string | undefined): Promise<Result<Filed>> {
  const receipt = await readReceipt(tx, draftId, token);
  if (!receipt.ok) return receipt;
  const { id } = receipt.value.dossier;
  const [personal, entries] = await Promise.all([readPersonal(tx, id), history(tx, { kind: 'dossier', id })]);
  if (!personal) return refuse('NotFound');
  return ok({
    ...receipt.value,
    parties: JSON.parse(personal.parties) as Parties,
    answers: JSON.parse(personal.answers) as Record<string, unknown>,
    history: entries,
  });
}
