export { carryOn } from './carry-on.ts';
export { answers, fileDossier, openOffice, putUpload, type Filed, type Office, type Who } from './office.ts';
export { filePaper } from './hand-over.ts';
export { randomRun } from './random-run.ts';
