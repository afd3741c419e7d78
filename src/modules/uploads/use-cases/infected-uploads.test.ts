import { afterAll, describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { clamdScanner } from '../adapters/clamd-scanner.ts';
import { clamdStandIn } from '../testing/clamd-stand-in.ts';
import { eicar, infectedDocx, infectedJpeg, infectedPdf, infectedZip, pdfWithInfectedAttachment } from '../testing/eicar.ts';
import { findClamd, startClamd } from '../testing/real-clamd.ts';
import { stage } from '../testing/stage.ts';
import { openUpload } from './open-upload.ts';
import { listUploads, pendingUploads } from './owned-uploads.ts';
import { sweepUploads } from './sweep-uploads.ts';

const { db, deps, draft, files, receive, rows, world } = await stage();

/** The real clamd where this machine has one. */
const program = await findClamd();
const daemon = program ? await startClamd(program, eicar, 8_000_000) : await clamdStandIn(eicar);
afterAll(() => daemon.die());
const scanner = clamdScanner({ host: '127.0.0.1', port: daemon.port, milliseconds: 1_000 });
const gone = clamdScanner({ host: '127.0.0.1', port: 1 });
const sweep = () => {
  world.advance({ minutes: 5 });
  return sweepUploads({ ...deps, sql: db.worker, scanner }, db.tenant, world.now().subtract({ hours: 1 }));
};

/** Fit by their content, so that only the scanner stands against them. */
const fit = [
  ['a PDF with the virus in a stream', infectedPdf(), 'đơn.pdf'],
  ['a PDF with the virus attached', pdfWithInfectedAttachment(), 'đơn.pdf'],
  ['a Word file with the virus embedded', infectedDocx(), 'đơn.docx'],
  ['a photo with the virus behind its end', infectedJpeg(), 'ảnh.jpg'],
] as const;

/** Refused by what they are, before any scanner is asked. */
const unfit = [
  ['the bare virus under the name .jpg', eicar, 'ảnh.jpg', 'uploads.unknown'],
  ['a ZIP with the virus', infectedZip(), 'hồ sơ.zip', 'uploads.notAccepted'],
  ['a ZIP with the virus under the name .pdf', infectedZip(), 'đơn.pdf', 'uploads.notAccepted'],
] as const;

async function servesNothing(owner: ReturnType<typeof draft>) {
  const [row] = await rows(owner);
  await inTenant(db.web, db.tenant, async (tx) => {
    expect(await openUpload(deps, tx, row!.id)).toBeNull();
    expect(await listUploads(tx, owner)).toEqual([]);
  });
  return row!;
}

describe('an infected file', () => {
  test.each(fit)('%s is refused, erased and never given out', async (_, file, name) => {
    const owner = draft();
    const sent = await receive(await file, { owner, name }, { scanner });
    expect(sent).toMatchObject({ refusal: { name: 'Invalid', reason: 'uploads.infected' } });
    const row = await servesNothing(owner);
    expect(row).toMatchObject({ state: 'refused', scan: 'infected', scanner: 'clamd', erased: true });
    expect(await files()).not.toContain(row.id);
  });

  test.each(unfit)('%s is refused as what it is', async (_, file, name, reason) => {
    const owner = draft();
    expect(await receive(file, { owner, name }, { scanner })).toMatchObject({ refusal: { name: 'Invalid', reason } });
    expect(await servesNothing(owner)).toMatchObject({ state: 'refused', erased: true });
  });

  test.each(fit)('%s waits while the scanner is away, and is refused once it is back', async (_, file, name) => {
    const owner = draft();
    const sent = await receive(await file, { owner, name, mayWait: true }, { scanner: gone });
    expect(sent).toMatchObject({ refusal: { name: 'Unavailable', reason: 'uploads.waiting' } });
    expect(await servesNothing(owner)).toMatchObject({ state: 'quarantined', erased: false });
    await sweep();
    expect(await servesNothing(owner)).toMatchObject({ state: 'refused', scan: 'infected', erased: true });
    expect(await inTenant(db.web, db.tenant, (tx) => pendingUploads(tx, owner))).toMatchObject([{ reason: 'uploads.infected' }]);
  });
});
