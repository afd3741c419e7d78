import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  BinaryBitmap,
  Code128Reader,
  DecodeHintType,
  GlobalHistogramBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
  type Reader,
} from '@zxing/library';

/** Reads PDFs with somebody else's program: nothing here is shared with what made them. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;

export interface Piece {
  text: string;
  /** Points from the left and the bottom of the page. */
  left: number;
  right: number;
  baseline: number;
}

/** The pieces of text of each page, in the order in which they stand in the file. */
export async function piecesOf(bytes: Uint8Array): Promise<Piece[][]> {
  const pdf = await openPdf(bytes);
  const pages = Array.from({ length: pdf.numPages }, (_, n) => n + 1);
  return Promise.all(
    pages.map(async (n) => {
      const { items } = await (await pdf.getPage(n)).getTextContent();
      return items.flatMap((item) => {
        if (!('str' in item)) return [];
        const [left, baseline] = [item.transform[4] as number, item.transform[5] as number];
        return [{ text: item.str, left, right: left + item.width, baseline }];
      });
    }),
  );
}

/** All that the pages say, blanks as one: how a line was broken does not matter. */
export async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pages = await piecesOf(bytes);
  return pages
    .flat()
    .map((piece) => piece.text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The same without any blanks, for what is broken inside words. */
export const lettersOf = async (bytes: Uint8Array): Promise<string> => (await wordsOf(bytes)).replaceAll(' ', '');

/** Names of the fonts in the file, without the letters that mark a part of one. */
export const fontsOf = (bytes: Uint8Array): string[] => {
  const names = [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/BaseFont\s*\/([\w#+-]+)/g),
  ].map(([, name]) => name!);
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, '')))].sort();
};

export interface Picture {
  grey: Uint8ClampedArray;
  width: number;
  height: number;
}

/** A page as a printer of so many dots per inch puts it on white paper. */
export async function pictureOf(bytes: Uint8Array, page = 1, dotsPerInch = 300): Promise<Picture> {
  const sheet = await (await openPdf(bytes)).getPage(page);
  const viewport = sheet.getViewport({ scale: dotsPerInch / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  await sheet.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: 'white' }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0; i < grey.length; i++) grey[i] = (data[4 * i]! + 2 * data[4 * i + 1]! + data[4 * i + 2]!) / 4;
  return { grey, width, height };
}

const readWith = (reader: Reader, { grey, width, height }: Picture): string => {
  const bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(grey, width, height)));
  return reader.decode(bitmap, new Map([[DecodeHintType.TRY_HARDER, true]])).getText();
};

export const qrIn = (picture: Picture): string => readWith(new QRCodeReader(), picture);
export const code128In = (picture: Picture): string => readWith(new Code128Reader(), picture);
