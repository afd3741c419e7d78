import { inTenant, type TenantId } from '#platform/database';
import { quarantined } from '../judging/quarantined.ts';
import { askedAgain, refuseWaiting, waitingSince, type WaitingFile } from '../sql/pending.ts';
import type { UploadDeps } from './deps.ts';
import { conclude } from './judge-upload.ts';
import { scanned } from './scanned.ts';

/** How long a file waits for a scanner; much longer than one is ever away, shorter than a draft is kept. */
export const WAITS_DAYS = 7;

/** So many silences in a row mean that the scanner is away, and not that it stumbles over one file. */
const SILENCES = 3;
const BATCH = 50;

/**
 * Asks the virus scanner again about each file that waits for its answer, the one asked longest ago first: it becomes clean
 * or is refused, as it would have been when it came. Ends early while the scanner is away. What has waited for `WAITS_DAYS`
 * is refused. How many files have got an answer.
 */
export async function judgeWaiting(deps: Omit<UploadDeps, 'readPdf'>, tenant: TenantId): Promise<number> {
  const began = deps.world.now();
  const tooOld = began.subtract({ hours: WAITS_DAYS * 24 });
  let answered = 0;
  for (let silences = 0; silences < SILENCES;) {
    const files = await inTenant(deps.sql, tenant, (tx) => waitingSince(tx, began, BATCH));
    if (files.length === 0) break;
    for (const file of files) {
      const done = await judgeAgain(deps, tenant, file);
      silences = done ? 0 : silences + 1;
      answered += done ? 1 : 0;
      if (silences >= SILENCES) break;
    }
  }
  await inTenant(deps.sql, tenant, (tx) => refuseWaiting(tx, tooOld, 'uploads.waitedTooLong', began));
  return answered;
}

async function judgeAgain(deps: Omit<UploadDeps, 'readPdf'>, tenant: TenantId, file: WaitingFile): Promise<boolean> {
  // Noted first: whatever happens to this file, the others get their turn.
  await inTenant(deps.sql, tenant, (tx) => askedAgain(tx, file.id, deps.world.now()));
  const answer = await scanned(deps, quarantined(deps.files, file.objectKey, file.bytes));
  if (answer !== undefined) await conclude(deps, { ...file, tenant }, answer);
  return answer !== undefined;
}
