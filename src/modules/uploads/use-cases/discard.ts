import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Refusal } from '#platform/results';
import { setErased } from '../sql/sweeping.ts';
import { cleanUpload, setRefused } from '../sql/upload.ts';
import type { UploadDeps } from './deps.ts';

/**
 * Refuses an upload: the row keeps why, the bytes go, and the refusal is answered. When the store or the database fails
 * in this, the sender still gets his refusal: the row is not clean, and the sweeper does the rest.
 */
export async function discard(
  deps: Pick<UploadDeps, 'sql' | 'world' | 'files' | 'report'>,
  tenant: TenantId,
  upload: { id: Id; objectKey: string },
  refusal: Refusal,
  infection?: { scanner: string; found: string },
): Promise<{ ok: false; refusal: Refusal }> {
  const reason = refusal.reason ?? refusal.name;
  const work = async () => {
    const kept = await inTenant(deps.sql, tenant, async (tx) => {
      await setRefused(tx, upload.id, reason, deps.world.now(), infection);
      return cleanUpload(tx, upload.id);
    });
    if (kept) return; // another sweeper had its answer first
    await deps.files.delete(upload.objectKey);
    await inTenant(deps.sql, tenant, (tx) => setErased(tx, [upload.id], deps.world.now()));
  };
  await work().catch((fault: unknown) => deps.report?.(fault));
  return { ok: false, refusal };
}
