import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { Turn } from '../assembling/placing.ts';
import type { UploadOwner } from './upload.ts';

/** Most pages that are put together at once. */
export const MOST_PAGES = 100;

/** Bytes of all that is put together at once: thirty photos of a good phone camera. */
export const MOST_BYTES = 150_000_000;

/** That a PDF was made of scanned or photographed paper: by whom, when, and from which originals, whose bytes are gone. */
export interface PaperScan {
  uploadId: Id;
  scannedBy: Id;
  scannedAt: Instant;
  from: { id: Id; sha256: string; turn: Turn }[];
}

export interface ScanRequest {
  owner: UploadOwner;
  componentKey: string;
  /** What people shall call the PDF: the component's name. */
  name: string;
  /** Clean uploads of this component in their order; `turn` is clockwise, on top of what a photo's own orientation says. */
  pages: { uploadId: Id; turn: Turn }[];
  /** The officer who scanned or photographed the paper. */
  scannedBy: Id;
}
