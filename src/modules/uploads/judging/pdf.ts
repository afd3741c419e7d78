import { ok, refuse } from '#platform/results';
import type { PdfReader } from '../adapters/pdf-reader.ts';
import { unfit, type Judged, type Quarantined } from './quarantined.ts';

/** Where readers look for the end mark; some scanners fill the last block up behind it. */
const TAIL = 4_096;

/**
 * A PDF is fit when it has its end, is not encrypted, and its pages can be counted. `Unavailable` when too many others wait
 * to be counted.
 */
export async function judgePdf(file: Quarantined, readPdf: PdfReader): Promise<Judged> {
  const tail = await file.read(Math.max(0, file.bytes - TAIL), TAIL);
  if (!tail.includes('%%EOF')) return unfit('uploads.pdfBroken');
  const found = await readPdf(await file.stream());
  if (typeof found === 'object') return found.pages > 0 ? ok({ pages: found.pages }) : unfit('uploads.pdfBroken');
  if (found === 'busy') return refuse('Unavailable', { reason: 'uploads.busy' });
  return unfit({ encrypted: 'uploads.pdfEncrypted', broken: 'uploads.pdfBroken', tooComplex: 'uploads.pdfTooComplex' }[found]);
}
