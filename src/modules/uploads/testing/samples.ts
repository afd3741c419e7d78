/** Small real files for tests, made by hand where a library would not make what is needed. */
import { Readable } from 'node:stream';
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';

export async function pdf(pages = 1): Promise<Buffer> {
  const made = await PDFDocument.create();
  for (let n = 1; n <= pages; n++) made.addPage([300, 400]).drawText(`page ${n}`);
  return Buffer.from(await made.save());
}

/** A PDF whose trailer says that it is encrypted, as one saved with a password does; `whole`: its objects are locked up too. */
export async function lockedPdf(whole = false): Promise<Buffer> {
  const made = await PDFDocument.create();
  made.addPage();
  made.context.trailerInfo.Encrypt = made.context.register(made.context.obj({ Filter: 'Standard', V: 4, R: 4, Length: 128 }));
  const saved = Buffer.from(await made.save({ useObjectStreams: whole }));
  if (whole) saved.fill(0xa7, saved.indexOf('stream\n') + 7, saved.indexOf('\nendstream'));
  return saved;
}

/** A PDF with an object stream that unpacks to `megabytes` of blanks, a thousandth of that in itself. */
export function bombPdf(megabytes: number): Buffer {
  // A full flush leaves the packer without memory of what was before, so that the block can be repeated.
  const block = deflateRawSync(Buffer.alloc(1_000_000, 0x20), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0xda]), ...Array<Buffer>(megabytes).fill(block), Buffer.from([3, 0])]);
  const head = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\ntrailer<</Root 2 0 R>>\nstartxref\n0\n%%EOF\n')]);
}

export function png(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8); // 8 bits of grey
  const rows = deflateSync(Buffer.alloc(Math.min(height * (width + 1), 1_000)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32be(data.length), body, uint32be(crc32(body))]);
}

/** Start, application header, frame, scan with a little picture data, end. */
export function jpeg(width = 3, height = 2, data: Buffer = Buffer.from([0x12, 0xff, 0x00, 0x34])): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    data,
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(mark: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const types = (main = MAIN) => `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

export const docx = (more: Record<string, string | Buffer> = {}): Buffer =>
  zip({ '[Content_Types].xml': types(), 'word/document.xml': `<w:document>${'text '.repeat(500)}</w:document>`, ...more });

/** `lie` changes what the directory tells of an entry. */
export function zip(
  files: Record<string, string | Buffer>,
  lie: (entry: { name: string; unpacked: number }) => number = (entry) => entry.unpacked,
): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const told = lie({ name, unpacked: plain.length });
    const common = Buffer.concat([
      uint16(20, 0x0800, 8, 0, 0),
      uint32(crc32(plain), packed.length, told),
      uint16(Buffer.byteLength(name), 0),
    ]);
    const local = Buffer.concat([uint32(0x04034b50), common, Buffer.from(name), packed]);
    directory.push(Buffer.concat([uint32(0x02014b50), uint16(20), common, uint16(0, 0, 0), uint32(0, at), Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const count = directory.length;
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([uint32(0x06054b50), uint16(0, 0, count, count), uint32(listed.length, at), uint16(0)]);
  return Buffer.concat([...locals, listed, end]);
}

/** A stream in pieces, as a network gives it; `taken` sees each piece that is asked for. */
export function streamOf(bytes: Uint8Array, piece = 10_000, taken: (part: Buffer) => void = () => {}): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += piece) {
        const part = Buffer.from(bytes.subarray(at, at + piece));
        taken(part);
        yield part;
      }
    })(),
    { objectMode: false },
  );
}

const uint16 = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const uint32 = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer);

function uint32be(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
