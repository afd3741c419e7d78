import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PaperScan } from '../domain/paper-scan.ts';
import type { PendingUpload } from '../domain/pending.ts';
import type { StoredUpload, UploadOwner } from '../domain/upload.ts';
import { dismissPending, pendingOf } from '../sql/pending.ts';
import { scansAmong } from '../sql/paper-scan.ts';
import { cleanUpload, cleanUploadsOf, setOwner, setRemoved } from '../sql/upload.ts';

/** The clean files of an owner, in the order of their coming. */
export const listUploads = (tx: Tx, owner: UploadOwner): Promise<StoredUpload[]> => cleanUploadsOf(tx, owner);

/** The files of an owner that wait for a virus scanner, and those that were refused after waiting, until that was noted. */
export const pendingUploads = (tx: Tx, owner: UploadOwner): Promise<PendingUpload[]> => pendingOf(tx, owner);

/** Takes a waiting file away, or takes note of a refused one; false when the owner has no such file. */
export const dismissUpload = (tx: Tx, owner: UploadOwner, id: Id): Promise<boolean> => dismissPending(tx, owner, id);

/** One clean file; undefined for what is not (yet, or any more) clean. Whether the asker may see its owner is the caller's question. */
export async function findUpload(tx: Tx, id: Id): Promise<StoredUpload | undefined> {
  const found = await cleanUpload(tx, id);
  if (!found) return undefined;
  const { objectKey: _, ...upload } = found;
  return upload;
}

/** Takes a clean file away from its owner; false when it has no such file. The bytes go with the next sweep, after the commit. */
export const removeUpload = (tx: Tx, owner: UploadOwner, id: Id): Promise<boolean> => setRemoved(tx, owner, id);

/** Gives all clean files of one owner to another, as at submission from the draft to the dossier; answers with them. */
export const adoptUploads = (tx: Tx, from: UploadOwner, to: UploadOwner): Promise<StoredUpload[]> => setOwner(tx, from, to);

/** Of these uploads, those that were made of scanned or photographed paper, with who made them and when. */
export async function scansOf(tx: Tx, uploadIds: readonly Id[]): Promise<Map<Id, PaperScan>> {
  const scans = await scansAmong(tx, uploadIds);
  return new Map(scans.map((scan) => [scan.uploadId, scan]));
}
