import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };

export { clamdScanner, type ClamdOptions } from './adapters/clamd-scanner.ts';
export { pdfReader, type PdfFinding, type PdfReader, type PdfReaderLimits } from './adapters/pdf-reader.ts';
export { noScanner, type VirusScanner } from './adapters/virus-scanner.ts';
export { downloadHeaders } from './domain/download-headers.ts';
export { acceptAttribute, allMediaKinds, labelOf, type MediaKind } from './domain/media.ts';
export { isWaiting, type PendingUpload } from './domain/pending.ts';
export { scanMessage, type StoredUpload, type UploadOwner } from './domain/upload.ts';
export type { UploadDeps } from './use-cases/deps.ts';
export { openUpload } from './use-cases/open-upload.ts';
export { adoptUploads, dismissUpload, findUpload, listUploads, pendingUploads, removeUpload } from './use-cases/owned-uploads.ts';
export { receiveUpload, type UploadRequest } from './use-cases/receive-upload.ts';
export { sweepUploads, type Swept } from './use-cases/sweep-uploads.ts';
