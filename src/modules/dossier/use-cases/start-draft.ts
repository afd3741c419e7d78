import { inTenant, type Sql, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { World } from '#platform/time';
import { insertDraft } from '../sql/draft.ts';
import { hashToken, newDraftToken } from './draft-token.ts';

/** Begins a filing under the procedure version that is published now; the draft keeps that version. */
export async function startDraft(
  deps: { sql: Sql; world: World },
  tenant: TenantId,
  procedureVersionId: Id,
): Promise<{ id: Id; token: string }> {
  const id = deps.world.newId();
  const token = newDraftToken();
  await inTenant(deps.sql, tenant, (tx) =>
    insertDraft(tx, tenant, { id, tokenHash: hashToken(token), procedureVersionId, answers: '{}', updatedAt: deps.world.now() }),
  );
  return { id, token };
}
