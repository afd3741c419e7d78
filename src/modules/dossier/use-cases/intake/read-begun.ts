import type { Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { draftsOfOfficer } from '../../sql/draft.ts';
import type { RawAnswers } from '../open-draft.ts';

/** A dossier that the officer has begun to take in and not finished. */
export interface BegunIntake {
  id: Id;
  procedureVersionId: Id;
  /** As far as it was typed. */
  applicantName: string;
  updatedAt: Instant;
}

/** What this officer has begun and not finished, the newest first; at most ten. */
export async function readBegun(tx: Tx, actor: Actor): Promise<BegunIntake[]> {
  const drafts = await draftsOfOfficer(tx, actor.officerId, 10);
  return drafts.map(({ id, procedureVersionId, answers, updatedAt }) => {
    const name = (JSON.parse(answers) as RawAnswers).applicantName;
    return { id, procedureVersionId, applicantName: typeof name === 'string' ? name.toWellFormed() : '', updatedAt };
  });
}
