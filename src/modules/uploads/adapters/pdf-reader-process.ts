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
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, ignoreEncryption: true });
    return pdf.isEncrypted ? 'encrypted' : `pages ${pdf.getPageCount()}`;
  } catch {
    // Where the objects are locked up too, reading fails before it comes to the key.
    return bytes.includes('/Encrypt') ? 'encrypted' : 'broken';
  }
}
