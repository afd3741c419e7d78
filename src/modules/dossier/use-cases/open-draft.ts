import type { Tx } from '#platform/database';
import { isId, type Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { readDraft } from '../sql/draft.ts';
import { tokenFits } from './draft-token.ts';

export type RawAnswers = Record<string, string | string[]>;

/** A draft as its writer sees it. */
export interface OpenDraft {
  id: Id;
  procedureVersionId: Id;
  /** Field → what was typed, right or not. */
  answers: RawAnswers;
  version: number;
  /** The dossier it became, once sent. */
  dossierId: Id | null;
}

/** The draft of this id, for whoever holds its token. A wrong token and an unknown id are one answer. */
export async function openDraft(tx: Tx, id: string, token: string | undefined): Promise<Result<OpenDraft>> {
  const draft = isId(id) && token ? await readDraft(tx, id) : undefined;
  if (!draft || !token || !tokenFits(token, draft.tokenHash)) return refuse('NotFound');
  const { tokenHash: _hash, updatedAt: _at, ...rest } = draft;
  return ok({ ...rest, answers: JSON.parse(draft.answers) as RawAnswers });
}
