import type { Tx } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { Dossier } from '../domain/dossier.ts';
import { readDossier } from '../sql/dossier.ts';
import { papersOf, type Paper } from '../sql/paper.ts';
import { openDraft } from './open-draft.ts';

/** What the filer may see and keep after sending: the code, and the proof of each file. */
export interface Receipt {
  dossier: Dossier;
  /** The files that were filed, in order, with size, pages and SHA-256. */
  papers: Paper[];
}

/** The receipt of a draft that was sent, for whoever holds the draft's token. `WrongState` while it is not sent. */
export async function readReceipt(tx: Tx, draftId: string, token: string | undefined): Promise<Result<Receipt>> {
  const draft = await openDraft(tx, draftId, token);
  if (!draft.ok) return draft;
  if (!draft.value.dossierId) return refuse('WrongState');
  const found = await readDossier(tx, draft.value.dossierId);
  if (!found) return refuse('NotFound');
  const papers = await papersOf(tx, found.dossier.id);
  return ok({ dossier: found.dossier, papers: papers.filter((paper) => paper.kind === 'component') });
}
