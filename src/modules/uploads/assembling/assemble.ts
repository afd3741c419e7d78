import { PDFHexString, PDFString } from 'pdf-lib';
import { addJpeg } from './add-jpeg.ts';
import { addPdf } from './add-pdf.ts';
import { addPng } from './add-png.ts';
import { PdfOut, type Sink } from './pdf-out.ts';
import type { Turn } from './placing.ts';

export interface Source {
  kind: 'jpeg' | 'png' | 'pdf';
  turn: Turn;
}

/** What one PDF is to be made of. Crosses to the process that makes it as JSON. */
export interface Order {
  /** Bytes of each source stand behind the order, in its order. */
  sources: (Source & { bytes: number })[];
  /** ISO 8601, UTC, with seconds: the file's date. The same order with the same bytes makes the same file. */
  at: string;
}

/** Why there is no PDF: which source, counted from 1. */
export interface Unmade {
  no: number;
  fault: 'locked' | 'unreadable';
}

/** Makes one upright PDF of the sources, asking for the bytes of one at a time. Undefined when it is made. */
export async function assemble(order: Order, take: (bytes: number) => Promise<Buffer>, sink: Sink): Promise<Unmade | undefined> {
  const out = new PdfOut(sink);
  await out.begin();
  for (const [index, source] of order.sources.entries()) {
    const bytes = await take(source.bytes);
    const fault = await add(out, source, bytes).catch(() => 'unreadable' as const);
    if (fault) return { no: index + 1, fault };
  }
  const moment = PDFString.of(`D:${order.at.replaceAll(/\D/g, '').slice(0, 14)}Z`); // ISO 32000-2, 7.9.4
  await out.end(out.context.obj({ Producer: PDFHexString.fromText('motcua'), CreationDate: moment, ModDate: moment }));
  return undefined;
}

async function add(out: PdfOut, { kind, turn }: Source, bytes: Buffer): Promise<Unmade['fault'] | undefined> {
  if (kind === 'pdf') {
    const done = await addPdf(out, bytes, turn);
    return done === 'done' ? undefined : done;
  }
  const done = await (kind === 'jpeg' ? addJpeg : addPng)(out, bytes, turn);
  return done ? undefined : 'unreadable';
}
