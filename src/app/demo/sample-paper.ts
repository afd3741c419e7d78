import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ParseSpeeds, PDFDocument, StandardFonts, grayscale } from 'pdf-lib';
import type { PdfReader } from '#modules/uploads';
import { fold } from '#platform/text';

/** A small real PDF that says on each page what it stands for and that it is a sample. */
export async function samplePaper({ title, note, pages }: { title: string; note: string; pages: number }): Promise<Readable> {
  // Without its own dates and names the same content is the same bytes.
  const made = await PDFDocument.create({ updateMetadata: false });
  const font = await made.embedFont(StandardFonts.Helvetica);
  const heading = fold(title)
    .replace(/[^\x20-\x7e]/g, '-')
    .toUpperCase();
  for (let n = 1; n <= pages; n += 1) {
    const page = made.addPage([419.53, 595.28]);
    page.drawText(heading, { x: 40, y: 500, size: 16, lineHeight: 24, maxWidth: 340, font });
    page.drawText(`${note}\n${n} / ${pages}`, { x: 40, y: 60, size: 9, lineHeight: 14, font, color: grayscale(0.35) });
  }
  return Readable.from([Buffer.from(await made.save({ objectsPerTick: Infinity }))]);
}

/** Reads our own papers in this process: they need no walls around the reader, and a process for each would take seconds. */
export const readSamplePaper: PdfReader = async (pdf) => {
  const read = await PDFDocument.load(await buffer(pdf), { parseSpeed: ParseSpeeds.Fastest });
  return { pages: read.getPageCount() };
};
