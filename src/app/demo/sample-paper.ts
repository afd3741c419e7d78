import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PDFDocument, StandardFonts, grayscale } from 'pdf-lib';
import type { PdfReader } from '#modules/uploads';
import { fold } from '#platform/text';

/** A small real PDF that says on each page what it stands for and that it is a sample. */
export async function samplePaper({ title, note, pages }: { title: string; note: string; pages: number }): Promise<Readable> {
  // Without its own dates and names the same content is the same bytes.
  const made = await PDFDocument.create({ updateMetadata: false });
  const font = await made.embedFont(StandardFonts.Helvetica);
  const lines = linesOf(
    fold(title)
      .replace(/[^\x20-\x7e]/g, '-')
      .toUpperCase(),
    34,
  );
  for (let n = 1; n <= pages; n += 1) {
    const page = made.addPage([419.53, 595.28]);
    lines.forEach((line, at) => page.drawText(line, { x: 40, y: 500 - at * 24, size: 16, font }));
    page.drawText(note, { x: 40, y: 60, size: 9, font, color: grayscale(0.35) });
    page.drawText(`${n} / ${pages}`, { x: 40, y: 44, size: 9, font, color: grayscale(0.35) });
  }
  return Readable.from([Buffer.from(await made.save())]);
}

/** Reads our own papers in this process: they need no walls around the reader, and a process for each would take seconds. */
export const readSamplePaper: PdfReader = async (pdf) => ({ pages: (await PDFDocument.load(await buffer(pdf))).getPageCount() });

function linesOf(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trimStart();
    if (line.length > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}
