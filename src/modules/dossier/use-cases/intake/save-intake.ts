import type { Actor } from '#modules/identity';
import { inTenant, type TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { updateDraft } from '../../sql/draft.ts';
import type { DossierDeps } from '../deps.ts';
import { DRAFT_BYTES } from '../save-answers.ts';
import type { RawAnswers } from '../open-draft.ts';
import { lockIntake } from './open-intake.ts';

/**
 * Keeps what the desk has typed, right or not. `Conflict` where the applicant wrote in his draft since the desk last saw it:
 * nothing of his is written over unseen.
 */
export function saveIntake(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: { draftId: string; version: number; typed: RawAnswers },
): Promise<Result<{ version: number }>> {
  return inTenant(deps.sql, tenant, async (tx) => {
    const now = deps.world.now();
    const opened = await lockIntake(tx, actor, input.draftId, localDate(now));
    if (!opened.ok) return opened;
    const draft = opened.value;
    if (draft.version !== input.version) return refuse('Conflict', { reason: 'dossier.takeIn.changed' });
    const answers = JSON.stringify({ ...draft.typed, ...input.typed });
    if (Buffer.byteLength(answers) > DRAFT_BYTES) return refuse('Invalid', { reason: 'dossier.draft.tooLong' });
    await updateDraft(tx, draft.id, { answers, at: now });
    return ok({ version: draft.version + 1 });
  });
}
