import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { nameForKind } from '../domain/file-name.ts';
import { media, type MediaKind } from '../domain/media.ts';
import type { StoredUpload } from '../domain/upload.ts';
import { judge, type Finding } from '../judging/judge.ts';
import { quarantined, unfit, type Quarantined } from '../judging/quarantined.ts';
import { setClean } from '../sql/upload.ts';
import { sharedPdfReader, type UploadDeps } from './deps.ts';
import { discard } from './discard.ts';

export interface ReceivedFile {
  id: Id;
  tenant: TenantId;
  objectKey: string;
  name: string;
  bytes: number;
}

/**
 * Judges a file in quarantine by its content, then by the virus scanner; clean or gone afterwards. `Unavailable` when the
 * scanner gives no answer: the file stays in quarantine, where nobody can get it, until the sweeper takes it.
 */
export async function judgeUpload(deps: UploadDeps, received: ReceivedFile, accept: MediaKind[]): Promise<Result<StoredUpload>> {
  const file = quarantined(deps.files, received.objectKey, received.bytes);
  const found = await judge(file, accept, deps.readPdf ?? sharedPdfReader);
  if (!found.ok) return discard(deps, received.tenant, received, found.refusal);
  const scan = await scanned(deps, file);
  if (scan === undefined) return refuse('Unavailable', { reason: 'uploads.notJudged' });
  if (typeof scan === 'object') {
    const infection = { scanner: deps.scanner.name, found: scan.found };
    return discard(deps, received.tenant, received, unfit('uploads.infected').refusal, infection);
  }
  return keep(deps, received, found.value, scan);
}

/** Undefined when there is no verdict: a scanner that is asked and silent is never taken for a clean answer. */
async function scanned(deps: UploadDeps, file: Quarantined) {
  try {
    return await deps.scanner.scan(await file.stream());
  } catch (fault) {
    deps.report?.(fault);
    return undefined;
  }
}

async function keep(deps: UploadDeps, received: ReceivedFile, found: Finding, scan: StoredUpload['scan']): Promise<Result<StoredUpload>> {
  const verdict = {
    scan,
    scanner: deps.scanner.name,
    name: nameForKind(received.name, found.kind),
    mediaType: media[found.kind].type,
    pages: found.pages,
    at: deps.world.now(),
  };
  const clean = await inTenant(deps.sql, received.tenant, (tx) => setClean(tx, received.id, verdict));
  return clean ? ok(clean) : discard(deps, received.tenant, received, unfit('uploads.interrupted').refusal); // swept meanwhile
}
