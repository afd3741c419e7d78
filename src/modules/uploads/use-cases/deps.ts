import type { Sql } from '#platform/database';
import type { FileStore } from '#platform/files';
import type { World } from '#platform/time';
import { pdfReader, type PdfReader } from '../adapters/pdf-reader.ts';
import type { VirusScanner } from '../adapters/virus-scanner.ts';

/** What the acts of this module take from outside. */
export interface UploadDeps {
  sql: Sql;
  world: World;
  files: FileStore;
  scanner: VirusScanner;
  /** Counts the pages of PDFs; one reader for the whole process when left out. */
  readPdf?: PdfReader;
  /** Told the faults behind an `Unavailable`, for the operator's log. */
  report?: (fault: unknown) => void;
}

/** Shared, because its limit of readers at the same time is meant for the machine. */
export const sharedPdfReader: PdfReader = pdfReader();
