import { Readable } from 'node:stream';
import { inTenant, inTenantReadOnly, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { NotAssembled, pdfAssembler, type PdfAssembler } from '../adapters/pdf-assembler.ts';
import { MOST_BYTES, type ScanRequest } from '../domain/paper-scan.ts';
import type { StoredUpload } from '../domain/upload.ts';
import { addScan, scansAmong, scanWith } from '../sql/paper-scan.ts';
import { lockClean, setRemoved } from '../sql/upload.ts';
import type { UploadDeps } from './deps.ts';
import { openUpload } from './open-upload.ts';
import { findUpload } from './owned-uploads.ts';
import { receiveUpload } from './receive-upload.ts';
import { changed, isOf, named, readPages, type Page } from './scan-pages.ts';

export interface ScanDeps extends UploadDeps {
  /** One for the whole process when left out. */
  assemblePdf?: PdfAssembler;
}

/** What came out may be a little larger than what went in, where see-through pictures were unpacked. */
const MOST_MADE = 2 * MOST_BYTES;

const sharedAssembler = pdfAssembler();

/**
 * Makes one upright PDF of the pages, as a new clean upload of the component that was judged and scanned like any other; who
 * made it, when, and from what is kept (`scansOf`), and the pages are removed. The same request again answers with the PDF
 * of the first one. Rights are the caller's.
 *
 * Refusals: `Invalid` (no page, one that cannot be read, by its number), `TooMany` (pages, bytes), `Conflict` (the pages
 * have changed), `Unavailable` (too much to do, or store or virus scanner do not answer). The pages stay then as they were.
 */
export async function assembleScan(deps: ScanDeps, tenant: TenantId, request: ScanRequest): Promise<Result<StoredUpload>> {
  const read = await inTenantReadOnly(deps.sql, tenant, async (tx) => {
    const before = await madeBefore(tx, request);
    return before ? ok(before) : readPages(tx, request);
  });
  if (!read.ok || !Array.isArray(read.value)) return read as Result<StoredUpload>;
  const pages = read.value;
  const made = await make(deps, tenant, request, pages);
  return made.ok ? settle(deps, tenant, request, pages, made.value) : made;
}

async function madeBefore(tx: Tx, { owner, pages }: ScanRequest): Promise<StoredUpload | undefined> {
  const id = pages[0] && (await scanWith(tx, pages[0].uploadId));
  const [scan] = id ? await scansAmong(tx, [id]) : [];
  const same =
    scan?.from.length === pages.length && scan.from.every(({ id, turn }, n) => id === pages[n]!.uploadId && turn === pages[n]!.turn);
  const upload = same ? await findUpload(tx, scan.uploadId) : undefined;
  return upload && isOf(upload, owner) ? upload : undefined;
}

/** Thrown where the bytes of a page cannot be had. */
class SourceFault extends Error {
  constructor(
    readonly no: number,
    cause: unknown,
  ) {
    super(`page ${no} cannot be read`, { cause });
  }
}

async function make(deps: ScanDeps, tenant: TenantId, request: ScanRequest, pages: readonly Page[]): Promise<Result<StoredUpload>> {
  let fault: unknown;
  const sources = pages.map(({ upload, kind, turn }, index) => ({
    kind,
    turn,
    bytes: upload.bytes,
    open: async () => Readable.from(bytesOf(deps, tenant, upload.id, index + 1), { objectMode: false }),
  }));
  const pdf = (deps.assemblePdf ?? sharedAssembler)({ sources, at: deps.world.now().toString() });
  const watched = async function* () {
    try {
      yield* pdf as AsyncIterable<Uint8Array>;
    } catch (thrown) {
      fault = thrown;
      throw thrown;
    }
  };
  const received = await receiveUpload(deps, {
    tenant,
    owner: request.owner,
    componentKey: request.componentKey,
    name: request.name,
    declaredType: 'application/pdf',
    stream: Readable.from(watched(), { objectMode: false }),
    accept: ['pdf'],
    maxBytes: MOST_MADE,
  });
  return received.ok || fault === undefined ? received : refusalFor(deps, fault, pages);
}

async function* bytesOf(deps: ScanDeps, tenant: TenantId, id: Id, no: number): AsyncGenerator<Uint8Array> {
  try {
    const opened = await inTenantReadOnly(deps.sql, tenant, (tx) => openUpload(deps, tx, id));
    if (!opened) throw new Error(`upload ${id} is not there any more`);
    yield* opened.stream as AsyncIterable<Uint8Array>;
  } catch (fault) {
    throw new SourceFault(no, fault);
  }
}

function refusalFor(deps: ScanDeps, thrown: unknown, pages: readonly Page[]): Result<StoredUpload> {
  if (thrown instanceof SourceFault) {
    deps.report?.(thrown.cause);
    return named('uploads.paperScan.unreadable', thrown.no, pages[thrown.no - 1]!.upload);
  }
  if (!(thrown instanceof NotAssembled)) throw thrown;
  const { fault } = thrown;
  if (fault === 'busy') return refuse('Unavailable', { reason: 'uploads.paperScan.busy' });
  if (fault === 'tooComplex') return refuse('Invalid', { reason: 'uploads.paperScan.tooComplex' });
  return named(`uploads.paperScan.${fault.fault}`, fault.no, pages[fault.no - 1]!.upload);
}

/** The pages go and the PDF stands for them, or none of both: of two who put the same pages together, one wins. */
async function settle(
  deps: ScanDeps,
  tenant: TenantId,
  request: ScanRequest,
  pages: readonly Page[],
  made: StoredUpload,
): Promise<Result<StoredUpload>> {
  const from = pages.map(({ upload: { id, sha256 }, turn }) => ({ id, sha256, turn }));
  const scan = { uploadId: made.id, scannedBy: request.scannedBy, scannedAt: deps.world.now(), from };
  return inTenant(deps.sql, tenant, async (tx) => {
    const there = await lockClean(
      tx,
      from.map(({ id }) => id),
    );
    if (there < from.length) {
      await setRemoved(tx, request.owner, made.id);
      const first = await madeBefore(tx, request);
      return first ? ok(first) : changed;
    }
    for (const { id } of from) await setRemoved(tx, request.owner, id);
    await addScan(tx, tenant, scan);
    return ok(made);
  });
}
