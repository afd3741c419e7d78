import { PDFRawStream } from 'pdf-lib';
import { readJpegHead } from './jpeg-head.ts';
import type { PdfOut } from './pdf-out.ts';
import { place, type Turn } from './placing.ts';

const spaces: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

/** A page with a JPEG, whose bytes go in as they are. False when a PDF cannot carry it. */
export async function addJpeg(out: PdfOut, bytes: Buffer, turn: Turn): Promise<boolean> {
  const head = readJpegHead(bytes);
  if (!head) return false;
  const { width, height, components, isAdobe, orientation } = head;
  const picture = out.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: spaces[components],
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    ...(components === 4 && isAdobe && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
  });
  await out.addPicture(out.context.register(PDFRawStream.of(picture, bytes)), place(head, orientation, turn));
  return true;
}
