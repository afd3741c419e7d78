import { caseOf, procedureVersion } from '#modules/catalogue';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { World } from '#platform/time';
import { insertDraft } from '../sql/draft.ts';
import { hashToken, newDraftToken, newTakeoverCode } from './draft-token.ts';

/**
 * Begins a filing under a procedure version and one of its cases; the draft keeps both. Without a case it is the first.
 * Throws for a case that the version does not have: whoever offers cases has read them.
 */
export async function startDraft(
  deps: { sql: Sql; world: World },
  tenant: TenantId,
  procedureVersionId: Id,
  caseKey: string | null = null,
): Promise<{ id: Id; token: string }> {
  const id = deps.world.newId();
  const token = newDraftToken();
  await inTenant(deps.sql, tenant, async (tx) => {
    const version = await procedureVersion(tx, procedureVersionId);
    if (!version) throw new Error(`procedure version ${procedureVersionId} is missing`);
    await insertDraft(tx, tenant, {
      id,
      tokenHash: hashToken(token),
      procedureVersionId,
      caseKey: caseOf(version.body, caseKey).key,
      channel: 'online',
      officerId: null,
      takeoverCode: newTakeoverCode(),
      answers: '{}',
      updatedAt: deps.world.now(),
    });
  });
  return { id, token };
}
