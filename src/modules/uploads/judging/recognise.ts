import { fileTypeFromBuffer } from 'file-type';
import type { MediaKind } from '../domain/media.ts';

/** How much of a file's beginning is looked at to say what it is. */
export const HEAD = 4_100;

/** What a file is by its first bytes: one of our kinds, or why it is none of them. */
export type Recognised =
  | { kind: Exclude<MediaKind, 'docx'> }
  | { kind: 'zip' } // a Word file, perhaps: its directory will tell
  | { kind: 'heic' }
  | { kind: 'ole' } // Word 97–2003, or a Word file with a password
  | { kind: 'program' } // can run when opened
  | { kind: 'other'; name: string | undefined };

export async function recognise(head: Buffer): Promise<Recognised> {
  if (isProgram(head)) return { kind: 'program' };
  if (startsWith(head, 0xff, 0xd8, 0xff)) return { kind: 'jpeg' };
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: 'png' };
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'zip' };
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return { kind: 'ole' };
  if (isHeic(head)) return { kind: 'heic' };
  // Readers of PDF forgive up to 1,024 bytes before the header, and some printers write them.
  if (head.subarray(0, 1_024).includes('%PDF-')) return { kind: 'pdf' };
  return { kind: 'other', name: await otherName(head) };
}

const startsWith = (head: Buffer, ...signature: number[]) => signature.every((byte, at) => head[at] === byte);

const programs = [
  [0x4d, 0x5a], // Windows
  [0x7f, 0x45, 0x4c, 0x46], // Linux
  [0xca, 0xfe, 0xba, 0xbe], // Java, macOS
  [0xcf, 0xfa, 0xed, 0xfe], // macOS
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], // Windows short cut
  [0x23, 0x21], // #!
];

/** Machine code, scripts, and the text formats that a browser runs: HTML, SVG and XML of any sort. */
function isProgram(head: Buffer): boolean {
  if (programs.some((signature) => startsWith(head, ...signature))) return true;
  const wide = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
  const text = (wide ? head.toString('latin1', 2).replaceAll('\u0000', '') : head.toString('latin1')).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*<[!?a-z]/i.test(text);
}

const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** ISO/IEC 23008-12: a file type box whose major brand says HEIF. */
const isHeic = (head: Buffer) => head.toString('latin1', 4, 8) === 'ftyp' && heicBrands.has(head.toString('latin1', 8, 12));

/** `MP4`, `GIF`…: only for the words of the refusal, so a wrong guess does no harm. */
async function otherName(head: Buffer): Promise<string | undefined> {
  const guess = await fileTypeFromBuffer(head).catch(() => undefined);
  return guess?.ext.toUpperCase();
}
