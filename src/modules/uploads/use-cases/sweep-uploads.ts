import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { refuseUnfinished, setErased, unerasedAfter } from '../sql/sweeping.ts';
import type { UploadDeps } from './deps.ts';
import { judgeWaiting } from './judge-waiting.ts';

const BATCH = 200;

export interface Swept {
  /** Uploads that had waited for a virus scanner, and now have its answer. */
  judged: number;
  /** Uploads that were never finished or never judged, now refused. */
  unfinished: number;
  /** Uploads whose bytes are gone from the store now. */
  erased: number;
}

/**
 * The worker's broom, for one tenant: asks the scanner again about what waits for it, refuses what began before `olderThan`
 * and never came to an end (a killed process), and erases the bytes of all that is refused or removed. Since a row always stands before its bytes,
 * there are no bytes without a row. `olderThan` lies further back than the longest upload takes. Can be repeated and run
 * twice at once; a file that cannot be erased is tried again the next time.
 */
export async function sweepUploads(deps: Omit<UploadDeps, 'readPdf'>, tenant: TenantId, olderThan: Instant): Promise<Swept> {
  const judged = await judgeWaiting(deps, tenant);
  const unfinished = await inTenant(deps.sql, tenant, (tx) => refuseUnfinished(tx, olderThan, 'uploads.interrupted', deps.world.now()));
  let erased = 0;
  for (let after: Id | null = null; ;) {
    const rows: { id: Id; objectKey: string }[] = await inTenant(deps.sql, tenant, (tx) => unerasedAfter(tx, after, BATCH));
    const gone = await erase(deps, rows);
    await inTenant(deps.sql, tenant, (tx) => setErased(tx, gone, deps.world.now()));
    erased += gone.length;
    if (rows.length < BATCH) return { judged, unfinished, erased };
    after = rows.at(-1)!.id;
  }
}

async function erase(deps: Pick<UploadDeps, 'files' | 'report'>, rows: { id: Id; objectKey: string }[]): Promise<Id[]> {
  const gone: Id[] = [];
  for (const { id, objectKey } of rows) {
    try {
      await deps.files.delete(objectKey);
      gone.push(id);
    } catch (fault) {
      deps.report?.(fault);
    }
  }
  return gone;
}
