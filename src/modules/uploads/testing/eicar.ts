import { PDFDocument } from 'pdf-lib';
import { docx, jpeg, zip } from './samples.ts';

/** The harmless text that every scanner agrees to find (EICAR), in two parts so that no scanner finds it in this file. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** A PDF that opens well and carries the text in a packed stream, where no search through its bytes finds it. */
export async function infectedPdf(): Promise<Buffer> {
  const made = await PDFDocument.create();
  made.addPage([300, 400]).drawText('page 1');
  made.context.register(made.context.flateStream(eicar));
  return Buffer.from(await made.save());
}

/** A PDF with the text as an attached file. */
export async function pdfWithInfectedAttachment(): Promise<Buffer> {
  const made = await PDFDocument.create();
  made.addPage([300, 400]);
  await made.attach(eicar, 'letter.txt', { mimeType: 'text/plain' });
  return Buffer.from(await made.save());
}

export const infectedZip = (): Buffer => zip({ 'letter.txt': 'a letter', 'invoice.com': eicar });
export const infectedDocx = (): Buffer => docx({ 'word/embeddings/oleObject1.bin': eicar });

/** A picture that shows, with the text behind its end. */
export const infectedJpeg = (): Buffer => Buffer.concat([jpeg(), eicar]);
