import { ok } from '#platform/results';
import { unfit, type Judged, type Quarantined } from './quarantined.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';
import { readEntry } from './zip-entry.ts';

/** What an officer's Word has to unpack. Real files of hundreds of pages with pictures stay far below. */
const MOST_UNPACKED = 300_000_000;
const LARGEST_TEXT = 100_000_000;
const LARGEST_TYPES = 1_000_000;

const TYPES = '[Content_Types].xml';
const TEXT = 'word/document.xml';
const PLAIN_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macros = /(^|\/)vba(Project|Data)\b/i;

/** Undefined: a ZIP, but not of Word. */
export async function judgeDocx(file: Quarantined): Promise<Judged | undefined> {
  const entries = await zipDirectory(file);
  if (!entries) return unfit('uploads.docxBroken');
  const [types, text] = [TYPES, TEXT].map((name) => entries.find((entry) => entry.name === name));
  if (!types || !entries.some((entry) => entry.name.startsWith('word/'))) return undefined;
  if (entries.some((entry) => macros.test(entry.name))) return unfit('uploads.docxMacro');
  if (isBomb(file, entries)) return unfit('uploads.docxTooBig');
  const declared = await typesText(file, types);
  if (/macroEnabled|vbaProject/i.test(declared)) return unfit('uploads.docxMacro');
  if (!text || !declared.includes(PLAIN_DOCUMENT)) return unfit('uploads.docxBroken');
  return (await readEntry(file, text, LARGEST_TEXT)) ? ok({ pages: null }) : unfit('uploads.docxBroken');
}

/** More than Word should unpack, or entries that lie over each other so that few bytes count many times. */
function isBomb(file: Quarantined, entries: ZipEntry[]): boolean {
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return sum((entry) => entry.unpacked) > MOST_UNPACKED || sum((entry) => entry.packed) > file.bytes;
}

async function typesText(file: Quarantined, types: ZipEntry): Promise<string> {
  const parts: Buffer[] = [];
  const whole = await readEntry(file, types, LARGEST_TYPES, (part) => void parts.push(part));
  return whole ? Buffer.concat(parts).toString('utf8') : '';
}
