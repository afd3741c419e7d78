import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';

/** A file of a person's machine, with what the product must say of it. */
export interface PaperFile {
  path: string;
  name: string;
  pages: number;
  bytes: number;
  sha256: string;
}

/** A real PDF under that name in a folder of its own. */
export async function paperFile(name: string, pages: number): Promise<PaperFile> {
  const made = await PDFDocument.create();
  for (let n = 1; n <= pages; n += 1) made.addPage([420, 595]).drawText(`${n} / ${pages}`, { x: 40, y: 540 });
  const content = await made.save();
  const path = join(await mkdtemp(join(tmpdir(), 'motcua-paper-')), name);
  await writeFile(path, content);
  return { path, name, pages, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}
