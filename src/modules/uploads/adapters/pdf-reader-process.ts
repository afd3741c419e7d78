/**
 * The program behind `pdfReader`: a PDF on standard input; on standard output `ready`, then `pages N`, `encrypted` or
 * `broken`. It has its own memory and time and is killed when they are over.
 */
import { buffer } from 'node:stream/consumers';
import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { namesKey } from '../judging/names-key.ts';

process.stdout.write('ready\n');
const bytes = await buffer(process.stdin);
process.stdout.write(`${await read()}\n`);

async function read(): Promise<string> {
  if (namesKey(bytes)) return 'encrypted';
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    return `pages ${pdf.getPageCount()}`;
  } catch {
    return 'broken';
  }
}
