import { orientationIn } from './exif.ts';

export interface JpegHead {
  width: number;
  height: number;
  /** 1 grey, 3 colour, 4 CMYK. */
  components: number;
  /** Written by Adobe's programs: their CMYK is stored inverted. */
  isAdobe: boolean;
  /** EXIF's, 1 to 8; 1 where nothing is said. */
  orientation: number;
}

const START_OF_SCAN = 0xda;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/**
 * What a PDF has to know of a JPEG that it carries as it is. Undefined for what a PDF cannot carry (ISO 32000-2, 7.4.8):
 * all but baseline and progressive with 8 bits and 1, 3 or 4 components.
 */
export function readJpegHead(bytes: Buffer): JpegHead | undefined {
  let [isAdobe, orientation] = [false, 1];
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const mark = bytes[at + 1]!;
    if (mark === 0xff) at++;
    else if (standsAlone(mark)) at += 2;
    else {
      const length = bytes.readUInt16BE(at + 2);
      const segment = bytes.subarray(at + 4, at + 2 + length);
      if (mark === 0xe1 && segment.subarray(0, EXIF.length).equals(EXIF)) orientation = orientationIn(segment.subarray(EXIF.length));
      if (mark === 0xee) isAdobe = segment.toString('latin1', 0, 5) === 'Adobe';
      const frame = isFrame(mark) && readFrame(mark, segment);
      if (frame) return { ...frame, isAdobe, orientation };
      if (length < 2 || isFrame(mark) || mark === START_OF_SCAN) return undefined;
      at += 2 + length;
    }
  }
  return undefined;
}

function readFrame(mark: number, frame: Buffer): Pick<JpegHead, 'width' | 'height' | 'components'> | undefined {
  if (mark > 0xc2 || frame.length < 6 || frame[0] !== 8) return undefined;
  const [height, width, components] = [frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]!];
  return width > 0 && height > 0 && [1, 3, 4].includes(components) ? { width, height, components } : undefined;
}

const standsAlone = (mark: number) => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);

/** SOF0 to SOF15; C4, C8 and CC in that range are tables and extensions. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
