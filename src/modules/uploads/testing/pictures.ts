import { createCanvas } from '@napi-rs/canvas';
import { PDFDocument, rgb } from 'pdf-lib';
import { colours } from './draw-pdf.ts';

export const WIDE = 120;
export const HIGH = 80;

/** The colour of a point of the picture as it should be seen: a different one in each quarter. */
function seen(x: number, y: number): readonly [number, number, number] {
  if (y < HIGH / 2) return x < WIDE / 2 ? colours.red : colours.green;
  return x < WIDE / 2 ? colours.blue : colours.yellow;
}

/** By the words of CIPA DC-008, 4.6.4 ("the 0th row is at the right, the 0th column at the top"): what a stored point shows. */
const shown: Record<number, (x: number, y: number) => [number, number]> = {
  1: (x, y) => [x, y],
  2: (x, y) => [WIDE - 1 - x, y],
  3: (x, y) => [WIDE - 1 - x, HIGH - 1 - y],
  4: (x, y) => [x, HIGH - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y) => [WIDE - 1 - y, x],
  7: (x, y) => [WIDE - 1 - y, HIGH - 1 - x],
  8: (x, y) => [y, HIGH - 1 - x],
};

function drawn(orientation: number, alpha: (x: number, y: number) => number = () => 255) {
  const lies = orientation >= 5;
  const canvas = createCanvas(lies ? HIGH : WIDE, lies ? WIDE : HIGH);
  const context = canvas.getContext('2d');
  const image = context.createImageData(canvas.width, canvas.height);
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const point = shown[orientation]!(x, y);
      image.data.set([...seen(...point), alpha(...point)], (y * canvas.width + x) * 4);
    }
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** A photo of the four quarters, stored as a camera held in that way does. */
export function photo(orientation = 1, order: 'II' | 'MM' = 'MM'): Buffer {
  const plain = drawn(orientation).toBuffer('image/jpeg', 95);
  return Buffer.concat([plain.subarray(0, 2), exif(orientation, order), plain.subarray(2)]);
}

function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff =
    order === 'II'
      ? '49492a000800000001001201030001000000OO0000000000000000'
      : '4d4d002a0000000800010112000300000001' + '00OO0000' + '00000000';
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff.replace('OO', `0${orientation}`), 'hex')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The four quarters with their right half see-through. */
export const glass = (): Buffer => drawn(1, (x) => (x < WIDE / 2 ? 255 : 0)).toBuffer('image/png');

/** A page of one colour, such a size in points. */
export async function sheet(colour: keyof typeof colours, size: [number, number] = [300, 400], pages = 1): Promise<Buffer> {
  const made = await PDFDocument.create();
  const [r, g, b] = colours[colour].map((part) => part / 255) as [number, number, number];
  for (let n = 0; n < pages; n++) made.addPage(size).drawRectangle({ x: 0, y: 0, width: size[0], height: size[1], color: rgb(r, g, b) });
  return Buffer.from(await made.save());
}
