export interface PngHead {
  width: number;
  height: number;
  /** Of one component. */
  bits: number;
  /** Components of a point: 1 grey or from a palette, 3 colour. */
  colours: number;
  palette: Buffer | undefined;
  /** All packed rows. */
  data: Buffer;
  /** Neither transparent nor interlaced: a PDF can carry the rows as they are. */
  asItIs: boolean;
}

const GREY = 0;
const COLOUR = 2;
const PALETTE = 3;

/** What a PDF has to know of a PNG (W3C PNG, third edition, §11), which was judged to be whole. Undefined when it is not. */
export function readPngHead(bytes: Buffer): PngHead | undefined {
  const rows: Buffer[] = [];
  let header: Buffer | undefined;
  let palette: Buffer | undefined;
  let transparent = false;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'PLTE') palette = data;
    if (type === 'tRNS') transparent = true;
    if (type === 'IDAT') rows.push(data);
    at += 12 + length;
  }
  if (header?.length !== 13 || rows.length === 0) return undefined;
  const [bits, type, interlaced] = [header[8]!, header[9]!, header[12] !== 0];
  if (type === PALETTE && !palette) return undefined;
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    bits,
    colours: type === COLOUR ? 3 : 1,
    palette: type === PALETTE ? palette : undefined,
    data: Buffer.concat(rows),
    asItIs: !transparent && !interlaced && [GREY, COLOUR, PALETTE].includes(type),
  };
}
