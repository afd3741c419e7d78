import type { Tx } from '#platform/database';
import { formats } from '#platform/i18n';
import { ok, refuse, type Refusal, type Result } from '#platform/results';
import type { Turn } from '../assembling/placing.ts';
import { kindOfType } from '../domain/media.ts';
import { MOST_BYTES, MOST_PAGES, type ScanRequest } from '../domain/paper-scan.ts';
import type { StoredUpload, UploadOwner } from '../domain/upload.ts';
import { cleanUpload } from '../sql/upload.ts';

export type Page = { upload: StoredUpload; kind: 'jpeg' | 'png' | 'pdf'; turn: Turn };

export const isOf = (upload: StoredUpload, owner: UploadOwner): boolean => upload.owner.kind === owner.kind && upload.owner.id === owner.id;

/** The clean files that are to be put together, when they can be. */
export async function readPages(tx: Tx, request: Pick<ScanRequest, 'owner' | 'componentKey' | 'pages'>): Promise<Result<Page[]>> {
  const pages: Page[] = [];
  for (const [index, { uploadId, turn }] of request.pages.entries()) {
    const upload = await cleanUpload(tx, uploadId);
    if (!upload || !isOf(upload, request.owner) || upload.componentKey !== request.componentKey) return changed;
    const kind = kindOfType(upload.mediaType);
    if (!kind || kind === 'docx') return named('uploads.paperScan.notAPage', index + 1, upload);
    pages.push({ upload, kind, turn });
  }
  const fault = faultOf(pages);
  return fault ? { ok: false, refusal: fault } : ok(pages);
}

/** Somebody has added, taken away or put together pages meanwhile. */
export const changed = refuse('Conflict', { reason: 'uploads.paperScan.changed' });

/** What is wrong with one page, by its number and name. */
export const named = (reason: string, page: number, { name }: StoredUpload) => refuse('Invalid', { reason, values: { page, name } });

function faultOf(pages: readonly Page[]): Refusal | undefined {
  const ids = new Set(pages.map(({ upload }) => upload.id));
  const count = pages.reduce((sum, { upload }) => sum + (upload.pages ?? 1), 0);
  const bytes = pages.reduce((sum, { upload }) => sum + upload.bytes, 0);
  const [first] = pages;
  if (!first) return { name: 'Invalid', reason: 'uploads.paperScan.noPages' };
  if (ids.size < pages.length) return changed.refusal;
  if (pages.length === 1 && first.kind === 'pdf' && first.turn === 0) return { name: 'Invalid', reason: 'uploads.paperScan.already' };
  if (count > MOST_PAGES) return { name: 'TooMany', reason: 'uploads.paperScan.tooManyPages', values: { count, most: MOST_PAGES } };
  if (bytes > MOST_BYTES) {
    const values = { size: formats.bytes(bytes), most: formats.bytes(MOST_BYTES) };
    return { name: 'TooMany', reason: 'uploads.paperScan.tooLarge', values };
  }
  return undefined;
}
