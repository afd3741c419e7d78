import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { nameForKind } from '../domain/file-name.ts';
import { media, type MediaKind } from '../domain/media.ts';
import type { StoredUpload } from '../domain/upload.ts';
import { judge } from '../judging/judge.ts';
import { quarantined, unfit } from '../judging/quarantined.ts';
import { setUnanswered } from '../sql/pending.ts';
import { setClean } from '../sql/upload.ts';
import { sharedPdfReader, type UploadDeps } from './deps.ts';
import { discard } from './discard.ts';
import { scanned, type ScanAnswer } from './scanned.ts';

export interface ReceivedFile {
  id: Id;
  tenant: TenantId;
  objectKey: string;
  name: string;
  bytes: number;
  /** Stays in quarantine until a scanner answers. */
  mayWait: boolean;
}

/** A file whose content was judged and found fit. */
export interface FitFile extends Pick<ReceivedFile, 'id' | 'tenant' | 'objectKey'> {
  /** With the ending of what it really is. */
  name: string;
  mediaType: string;
  pages: number | null;
}

/**
 * Judges a file in quarantine by its content, then by the virus scanner; clean or gone afterwards. `Unavailable` when the
 * scanner gives no answer: the file stays in quarantine, where nobody can get it, until the sweeper asks again or takes it.
 */
export async function judgeUpload(deps: UploadDeps, received: ReceivedFile, accept: MediaKind[]): Promise<Result<StoredUpload>> {
  const file = quarantined(deps.files, received.objectKey, received.bytes);
  const found = await judge(file, accept, deps.readPdf ?? sharedPdfReader);
  if (!found.ok) return discard(deps, received.tenant, received, found.refusal);
  const { kind, pages } = found.value;
  const { id, tenant, objectKey, name } = received;
  const fit = { id, tenant, objectKey, name: nameForKind(name, kind), mediaType: media[kind].type, pages };
  const scan = await scanned(deps, file);
  if (scan !== undefined) return conclude(deps, fit, scan);
  return received.mayWait ? wait(deps, fit) : refuse('Unavailable', { reason: 'uploads.notJudged' });
}

/** Makes a fit file clean, or refuses it, as the scanner has answered. */
export async function conclude(deps: Omit<UploadDeps, 'readPdf'>, fit: FitFile, scan: ScanAnswer): Promise<Result<StoredUpload>> {
  const { id, tenant, name, mediaType, pages } = fit;
  const scanner = deps.scanner.name;
  if (typeof scan === 'object') return discard(deps, tenant, fit, unfit('uploads.infected').refusal, { scanner, found: scan.found });
  const verdict = { scan, scanner, name, mediaType, pages, at: deps.world.now() };
  const clean = await inTenant(deps.sql, tenant, (tx) => setClean(tx, id, verdict));
  return clean ? ok(clean) : discard(deps, tenant, fit, unfit('uploads.interrupted').refusal); // swept meanwhile
}

async function wait(deps: UploadDeps, fit: FitFile): Promise<Result<StoredUpload>> {
  const waits = await inTenant(deps.sql, fit.tenant, (tx) => setUnanswered(tx, fit.id, { ...fit, at: deps.world.now() }));
  if (!waits) return discard(deps, fit.tenant, fit, unfit('uploads.interrupted').refusal); // swept meanwhile
  return refuse('Unavailable', { reason: 'uploads.waiting' });
}
