import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** What a file belongs to. Uploads knows it by reference only: `{ kind: 'draft', id }`, later `{ kind: 'dossier', id }`. */
export interface UploadOwner {
  /** One word in camel case. */
  kind: string;
  id: Id;
}

/**
 * receiving → quarantined → clean or refused; clean → removed. Only clean files are ever given out.
 * Of refused and removed ones the row stays, the bytes go.
 */
export type UploadState = 'receiving' | 'quarantined' | 'clean' | 'refused' | 'removed';

/** Whether a scanner looked for viruses. `notScanned` is said, never hidden: there is no scanner in this installation. */
export type ScanVerdict = 'notScanned' | 'clean' | 'infected';

/** Message key of what a screen says about the scan of a file it shows. */
export const scanMessage = (scan: StoredUpload['scan']): string => `uploads.scan.${scan}`;

/** A file that was received whole, judged by its content and kept. */
export interface StoredUpload {
  id: Id;
  state: 'clean';
  owner: UploadOwner;
  componentKey: string;
  /** As the sender named it, cleaned, with the ending of what it really is. For people only. */
  name: string;
  /** By content, one of `media`. */
  mediaType: string;
  bytes: number;
  /** Pages of a PDF, 1 for an image; null where the format does not say (Word). */
  pages: number | null;
  /** Of the bytes as received, 64 hex digits: the proof for the sender. */
  sha256: string;
  scan: Exclude<ScanVerdict, 'infected'>;
  receivedAt: Instant;
}
