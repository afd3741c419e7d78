import type { StoredUpload } from '#modules/uploads';

/** An applicant's file as a paper of the dossier. */
export const componentPaper = ({ componentKey, id, name, mediaType, bytes, pages, sha256, receivedAt }: StoredUpload) => ({
  kind: 'component' as const,
  component: componentKey,
  uploadId: id,
  name,
  mediaType,
  bytes,
  pages,
  sha256,
  addedAt: receivedAt,
});
