import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };

export { clamdScanner, type ClamdOptions } from './adapters/clamd-scanner.ts';
export { pdfReader, type PdfFinding, type PdfReader, type PdfReaderLimits } from './adapters/pdf-reader.ts';
export { noScanner, type VirusScanner } from './adapters/virus-scanner.ts';
export { downloadHeaders } from './domain/download-headers.ts';
export { acceptAttribute, allMediaKinds, labelOf, type MediaKind } from './domain/media.ts';
export { isTurn, turned, type Turn } from './assembling/placing.ts';
export { MOST_PAGES, type PaperScan, type ScanRequest } from './domain/paper-scan.ts';
export { isWaiting, type PendingUpload } from './domain/pending.ts';
export { scanMessage, type StoredUpload, type UploadOwner } from './domain/upload.ts';
export { assembleScan, type ScanDeps } from './use-cases/assemble-scan.ts';
export type { UploadDeps } from './use-cases/deps.ts';
export { loosePages, movePage, turnPage, type LoosePage, type PagesOf } from './use-cases/loose-pages.ts';
export { openUpload } from './use-cases/open-upload.ts';
export { adoptUploads, dismissUpload, findUpload, listUploads, pendingUploads, removeUpload, scansOf } from './use-cases/owned-uploads.ts';
export { receiveUpload, type UploadRequest } from './use-cases/receive-upload.ts';
export { sweepUploads, type Swept } from './use-cases/sweep-uploads.ts';
