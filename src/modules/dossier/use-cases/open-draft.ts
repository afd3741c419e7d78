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
  /** Which of the procedure's cases. */
  caseKey: string;
  /** What the writer may tell the desk, so that it goes on with the draft; null once it was sent. */
  takeoverCode: string | null;
  /** An officer goes on with it at the desk. */
  atDesk: boolean;
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
  const { procedureVersionId, caseKey, takeoverCode, version, dossierId } = draft;
  const answers = JSON.parse(draft.answers) as RawAnswers;
  return ok({ id, procedureVersionId, caseKey, takeoverCode, atDesk: draft.officerId !== null, answers, version, dossierId });
}
