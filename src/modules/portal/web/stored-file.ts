import type { Paper } from '#modules/dossier';
import { isWaiting, type PendingUpload, type StoredUpload } from '#modules/uploads';
import type { Translate } from '#platform/i18n';
import type { StoredFile } from '#platform/ui';

/** A received file as lists show it. */
export const storedFile = ({ id, name, bytes, pages, sha256 }: StoredUpload, more: Partial<StoredFile> = {}): StoredFile => ({
  id,
  name,
  bytes,
  pages,
  sha256,
  ...more,
});

/** A file that waits for the virus scanner, or was refused after waiting. */
export const pendingFile = (t: Translate, upload: PendingUpload, more: Partial<StoredFile> = {}): StoredFile => {
  const { id, name, bytes, pages, sha256, reason } = upload;
  const known = { id, name, bytes, pages, sha256, ...more };
  return isWaiting(upload)
    ? { ...known, state: 'checking' }
    : { ...known, state: 'refused', reason: reason === null ? undefined : t(reason) };
};

export const filedPaper = ({ no, name, bytes, pages, sha256 }: Paper): StoredFile => ({ id: String(no), name, bytes, pages, sha256 });
