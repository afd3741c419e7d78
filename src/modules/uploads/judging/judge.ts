import { ok, type Result } from '#platform/results';
import type { PdfReader } from '../adapters/pdf-reader.ts';
import { labelOf, type MediaKind } from '../domain/media.ts';
import { judgeDocx } from './docx.ts';
import { judgeJpeg } from './jpeg.ts';
import { judgePdf } from './pdf.ts';
import { judgePng } from './png.ts';
import { unfit, type Judged, type Quarantined } from './quarantined.ts';
import { HEAD, recognise } from './recognise.ts';

export interface Finding {
  kind: MediaKind;
  pages: number | null;
}

/**
 * Says what a file is, by its content alone: name and declared type are the sender's words and count for nothing.
 * Refuses (`Invalid`) what is not among `accept`, broken, locked, able to run, or made to burst when it is unpacked.
 */
export async function judge(file: Quarantined, accept: MediaKind[], readPdf: PdfReader): Promise<Result<Finding>> {
  const found = await recognise(await file.read(0, HEAD));
  const accepted = labelOf(...accept);
  switch (found.kind) {
    case 'program':
      return unfit('uploads.program', { accepted });
    case 'heic':
      return unfit('uploads.heic', { accepted });
    case 'ole':
      return unfit('uploads.oldWord', { accepted });
    case 'other':
      return found.name ? unfit('uploads.notAccepted', { found: found.name, accepted }) : unfit('uploads.unknown', { accepted });
    case 'zip': {
      const judged = await judgeDocx(file);
      return judged ? settle('docx', judged) : unfit('uploads.notAccepted', { found: 'ZIP', accepted });
    }
    default:
      return settle(found.kind, await judges[found.kind](file, readPdf));
  }

  function settle(kind: MediaKind, judged: Judged): Result<Finding> {
    if (!accept.includes(kind)) return unfit('uploads.notAccepted', { found: labelOf(kind), accepted });
    return judged.ok ? ok({ kind, pages: judged.value.pages }) : judged;
  }
}

const judges = {
  pdf: judgePdf,
  jpeg: judgeJpeg,
  png: judgePng,
};
