import { inTenant, type Sql, type TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { World } from '#platform/time';
import { lockDraft, updateDraft } from '../sql/draft.ts';
import { openDraft, type RawAnswers } from './open-draft.ts';

/** Bytes of all answers of one draft. */
export const DRAFT_BYTES = 200_000;

/**
 * Keeps what was typed in some fields of a draft, right or not: nothing typed is lost. Saving the same twice changes
 * nothing, so it needs no idempotency key.
 */
export async function saveAnswers(
  deps: { sql: Sql; world: World },
  tenant: TenantId,
  input: { id: string; token: string | undefined; answers: RawAnswers },
): Promise<Result<{ version: number }>> {
  return inTenant(deps.sql, tenant, async (tx) => {
    const opened = await openDraft(tx, input.id, input.token);
    if (!opened.ok) return opened;
    const draft = await lockDraft(tx, opened.value.id);
    if (!draft || draft.dossierId) return refuse('WrongState', { reason: 'dossier.draft.sent' });
    const answers = JSON.stringify({ ...(JSON.parse(draft.answers) as RawAnswers), ...input.answers });
    if (Buffer.byteLength(answers) > DRAFT_BYTES) return refuse('Invalid', { reason: 'dossier.draft.tooLong' });
    await updateDraft(tx, draft.id, { answers, at: deps.world.now() });
    return ok({ version: draft.version + 1 });
  });
}
