import { findUpload } from '#modules/uploads';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { addPapers, papersOf, type Paper } from '../sql/paper.ts';

interface Wanted {
  dossierId: Id;
  /** Null takes the newest paper of this kind that is there already. */
  uploadId: Id | null;
  kind: 'draftResult' | 'result';
  at: Instant;
}

/** Attaches an officer's clean upload to the dossier as a draft or as the result; undefined when there is none. */
export async function attachResultPaper(tx: Tx, tenant: TenantId, wanted: Wanted): Promise<Omit<Paper, 'no'> | undefined> {
  const { dossierId, uploadId, kind, at } = wanted;
  const papers = await papersOf(tx, dossierId);
  if (!uploadId) return papers.findLast((paper) => paper.kind === kind);
  const upload = await findUpload(tx, uploadId);
  if (!upload || upload.state !== 'clean' || upload.owner.kind !== 'dossier' || upload.owner.id !== dossierId) return undefined;
  const { name, mediaType, bytes, pages, sha256 } = upload;
  const paper = { kind, component: null, uploadId, name, mediaType, bytes, pages, sha256, addedAt: at };
  await addPapers(tx, tenant, dossierId, [paper]);
  return paper;
}
