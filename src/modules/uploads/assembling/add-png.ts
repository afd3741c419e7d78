import { PDFRawStream, PngEmbedder, type PDFRef } from 'pdf-lib';
import type { PdfOut } from './pdf-out.ts';
import { place, type Turn } from './placing.ts';
import { readPngHead, type PngHead } from './png-head.ts';

/** A picture that has to be unpacked takes some ten bytes a point: this many are an A4 sheet at 600 dpi, with room. */
const MOST_UNPACKED = 40_000_000;

/** A page with a PNG. False when it cannot be read, or is too large to be unpacked where it has to be. */
export async function addPng(out: PdfOut, bytes: Buffer, turn: Turn): Promise<boolean> {
  const head = readPngHead(bytes);
  if (!head) return false;
  const picture = head.asItIs ? packed(out, head) : await unpacked(out, head, bytes);
  if (!picture) return false;
  await out.addPicture(picture, place(head, 1, turn));
  return true;
}

/** A PDF reads a PNG's packed rows as they are (ISO 32000-2, 7.4.4.4): nothing is unpacked, whatever its size. */
function packed(out: PdfOut, { width, height, bits, colours, palette, data }: PngHead): PDFRef {
  const { context } = out;
  const space = colours === 3 ? 'DeviceRGB' : 'DeviceGray';
  const indexed = palette && [
    'Indexed',
    'DeviceRGB',
    palette.length / 3 - 1,
    context.register(PDFRawStream.of(context.obj({ Length: palette.length }), palette)),
  ];
  const picture = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: indexed ?? space,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
  });
  return context.register(PDFRawStream.of(picture, data));
}

/** With transparency or interlaced: the transparent parts show the white page. */
async function unpacked(out: PdfOut, { width, height }: PngHead, bytes: Buffer): Promise<PDFRef | undefined> {
  if (width * height > MOST_UNPACKED) return undefined;
  const embedder = await PngEmbedder.for(new Uint8Array(bytes));
  return embedder.embedIntoContext(out.context);
}
