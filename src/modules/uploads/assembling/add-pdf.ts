import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFNumber, PDFObjectCopier } from 'pdf-lib';
import { namesKey } from '../judging/names-key.ts';
import type { PdfOut } from './pdf-out.ts';
import type { Turn } from './placing.ts';

/**
 * All pages of a PDF as they are, turned on top of their own rotation. What belongs to the document and not to its pages
 * (scripts that run at opening, attachments, outlines) stays behind.
 */
export async function addPdf(out: PdfOut, bytes: Buffer, turn: Turn): Promise<'done' | 'locked' | 'unreadable'> {
  if (namesKey(bytes)) return 'locked';
  const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const copier = PDFObjectCopier.for(source.context, out.context);
  const pages = source.getPages();
  for (const page of pages) {
    const ref = copier.copy(page.ref);
    const copy = out.context.lookup(ref, PDFDict);
    copy.set(PDFName.of('Rotate'), PDFNumber.of((((page.getRotation().angle + turn) % 360) + 360) % 360));
    copy.delete(PDFName.of('AA')); // what a page starts when it is opened
    out.adoptPage(ref);
  }
  await out.flush();
  return pages.length > 0 ? 'done' : 'unreadable';
}
