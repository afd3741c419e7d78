import type { Readable } from 'node:stream';
import { inTenant, type TenantId } from '#platform/database';
import { fileKey } from '#platform/files';
import { formats } from '#platform/i18n';
import { ok, refuse, type Refusal, type Result } from '#platform/results';
import { cleanFileName } from '../domain/file-name.ts';
import type { MediaKind } from '../domain/media.ts';
import type { StoredUpload, UploadOwner } from '../domain/upload.ts';
import { unfit } from '../judging/quarantined.ts';
import { addUpload, setQuarantined } from '../sql/upload.ts';
import type { UploadDeps } from './deps.ts';
import { discard } from './discard.ts';
import { judgeUpload } from './judge-upload.ts';
import { measured, StreamFault } from './measured.ts';

export interface UploadRequest {
  tenant: TenantId;
  owner: UploadOwner;
  /** Which part of the owner it is for: the component's key in the procedure. */
  componentKey: string;
  /** As the sender's machine calls it; any text. */
  name: string;
  /** As the sender's machine declares it; kept, never believed. */
  declaredType: string;
  /** Read once, to the end or until it is refused; then it is destroyed. */
  stream: Readable;
  accept: MediaKind[];
  maxBytes: number;
  /**
   * Where no virus scanner answers, the file waits in quarantine for one (`uploads.waiting`; see `pendingUploads`) instead
   * of being given up (`uploads.notJudged`). For forms whose page shows what waits.
   */
  mayWait?: boolean;
}

/**
 * Receives one file: row first, then its bytes into quarantine without ever holding them in memory, then the judgement.
 * Refusals: `TooMany` (over `maxBytes`), `Invalid` (empty, broken off, or unfit; the reason says what to do instead),
 * `Unavailable` (the store or the virus scanner does not answer; nothing unjudged is ever given out).
 */
export async function receiveUpload(deps: UploadDeps, request: UploadRequest): Promise<Result<StoredUpload>> {
  const { tenant, stream, accept, mayWait = false } = request;
  try {
    const begun = await begin(deps, request);
    const stored = await store(deps, begun.objectKey, request);
    if (!stored.ok) return await discard(deps, tenant, begun, stored.refusal);
    const kept = await inTenant(deps.sql, tenant, (tx) => setQuarantined(tx, begun.id, stored.value));
    if (!kept) return await discard(deps, tenant, begun, unfit('uploads.interrupted').refusal); // swept meanwhile
    return await judgeUpload(deps, { ...begun, tenant, bytes: stored.value.bytes, mayWait }, accept);
  } finally {
    stream.destroy();
  }
}

async function begin(deps: UploadDeps, request: UploadRequest) {
  const [id, receivedAt] = [deps.world.newId(), deps.world.now()];
  const upload = { id, objectKey: fileKey(request.tenant, receivedAt, id), name: cleanFileName(request.name) };
  const { owner, componentKey } = request;
  const declaredType = request.declaredType.replace(/[^\x20-\x7e]/g, '').slice(0, 100);
  await inTenant(deps.sql, request.tenant, (tx) =>
    addUpload(tx, request.tenant, { ...upload, owner, componentKey, declaredType, receivedAt }),
  );
  return upload;
}

async function store(deps: UploadDeps, key: string, request: UploadRequest): Promise<Result<{ bytes: number; sha256: string }, Refusal>> {
  try {
    const stored = await deps.files.put(key, measured(request.stream, request.maxBytes));
    return stored.bytes > 0 ? ok(stored) : unfit('uploads.empty');
  } catch (fault) {
    if (!(fault instanceof StreamFault)) {
      deps.report?.(fault);
      return refuse('Unavailable', { reason: 'uploads.storeDown' });
    }
    if (fault.reason === 'interrupted') return unfit('uploads.interrupted');
    return refuse('TooMany', { reason: 'uploads.tooLarge', values: { max: formats.bytes(request.maxBytes) } });
  }
}
