import type { Paper } from '#modules/dossier';
import type { StoredUpload } from '#modules/uploads';
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

export const filedPaper = ({ no, name, bytes, pages, sha256 }: Paper): StoredFile => ({ id: String(no), name, bytes, pages, sha256 });
