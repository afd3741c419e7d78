export { eicar, infectedDocx, infectedJpeg, infectedPdf, infectedZip } from './eicar.ts';
export { docx, jpeg, lockedPdf, pdf, png, streamOf, zip } from './samples.ts';
