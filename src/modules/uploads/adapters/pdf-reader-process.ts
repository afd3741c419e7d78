/**
 * The program behind `pdfReader`: a PDF on standard input; on standard output `ready`, then `pages N`, `encrypted` or
 * `broken`. It has its own memory and time and is killed when they are over.
 */
import { buffer } from 'node:stream/consumers';
import { ParseSpeeds, PDFDocument } from 'pdf-lib';

process.stdout.write('ready\n');
const bytes = await buffer(process.stdin);
process.stdout.write(`${await read()}\n`);

async function read(): Promise<string> {
  if (namesKey()) return 'encrypted';
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    return `pages ${pdf.getPageCount()}`;
  } catch {
    return 'broken';
  }
}

/**
 * Whether a trailer names a key dictionary (ISO 32000-2, 7.6.1). pdf-lib's own answer is not enough: of several trailers,
 * as in files made for the web, it forgets the one that says so, and then finds the locked objects broken.
 */
function namesKey(): boolean {
  for (let at = bytes.indexOf('/Encrypt'); at >= 0; at = bytes.indexOf('/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(bytes.toString('latin1', at, at + 40))) return true;
  }
  return false;
}
