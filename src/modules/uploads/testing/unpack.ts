import { inflateRawSync, inflateSync } from 'node:zlib';

const MOST = 20_000_000;

/** The file itself, and what is packed in it where it is a ZIP or a PDF: as far as a scanner's eyes go in our tests. */
export function* layers(file: Buffer): Generator<Buffer> {
  yield file;
  yield* zipEntries(file);
  if (file.subarray(0, 1_024).includes('%PDF-')) yield* pdfStreams(file);
}

/** By their local headers (APPNOTE 6.3.10, §4.3.7), stored or deflated. */
function* zipEntries(file: Buffer): Generator<Buffer> {
  const mark = Buffer.from('PK\u0003\u0004');
  for (let at = file.indexOf(mark); at >= 0 && at + 30 <= file.length; at = file.indexOf(mark, at + 4)) {
    const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 18));
    const unpacked = file.readUInt16LE(at + 8) === 8 ? attempt(() => inflateRawSync(packed, { maxOutputLength: MOST })) : packed;
    if (unpacked) yield unpacked;
  }
}

function* pdfStreams(file: Buffer): Generator<Buffer> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf('endstream', start);
    const unpacked = end > start && attempt(() => inflateSync(file.subarray(start, end), { maxOutputLength: MOST }));
    if (unpacked) yield unpacked;
  }
}

function attempt(unpack: () => Buffer): Buffer | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}
