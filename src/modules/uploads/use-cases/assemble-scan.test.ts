import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { clamdScanner } from '../adapters/clamd-scanner.ts';
import { drawPdf } from '../testing/draw-pdf.ts';
import { glass, photo, sheet } from '../testing/pictures.ts';
import { docx, jpeg, lockedPdf, pdf, streamOf } from '../testing/samples.ts';
import { stage } from '../testing/stage.ts';
import type { Turn } from '../assembling/placing.ts';
import type { ScanRequest } from '../domain/paper-scan.ts';
import { assembleScan, type ScanDeps } from './assemble-scan.ts';
import { openUpload } from './open-upload.ts';
import { listUploads, removeUpload, scansOf } from './owned-uploads.ts';
import { sweepUploads } from './sweep-uploads.ts';

const { db, deps, draft, faults, files, receive, rows, world } = await stage();
const officer = newId();
const within = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(db.web, db.tenant, work);

async function filed(owner: ReturnType<typeof draft>, ...files: (Buffer | [Buffer, Turn])[]): Promise<ScanRequest> {
  const pages: ScanRequest['pages'] = [];
  for (const one of files) {
    const [bytes, turn] = Array.isArray(one) ? one : [one, 0 as const];
    const done = await receive(bytes, { owner, name: `Trang ${pages.length + 1}` });
    if (!done.ok) throw new Error(done.refusal.reason);
    pages.push({ uploadId: done.value.id, turn });
  }
  return { owner, componentKey: 'ban-thao', name: 'Bản thảo', pages, scannedBy: officer };
}

const assembled = (request: ScanRequest, changed: Partial<ScanDeps> = {}) => assembleScan({ ...deps, ...changed }, db.tenant, request);
const refusal = async (request: ScanRequest, changed: Partial<ScanDeps> = {}) => {
  const done = await assembled(request, changed);
  return done.ok ? 'assembled' : done.refusal;
};
const list = (owner: ReturnType<typeof draft>) => within((tx) => listUploads(tx, owner));
const drawn = async (id: Id) => drawPdf(await buffer((await within((tx) => openUpload(deps, tx, id)))!.stream));

describe('photos and PDFs of one paper', () => {
  test('become one upright PDF, in their order and as they were turned', async () => {
    const owner = draft();
    const three = await sheet('green', [300, 400], 2);
    const request = await filed(owner, photo(6), [await sheet('blue', [400, 300]), 90], glass(), three, [photo(), 180]);
    const done = await assembled(request);
    expect(done).toMatchObject({
      ok: true,
      value: { name: 'Bản thảo.pdf', mediaType: 'application/pdf', pages: 6, componentKey: 'ban-thao' },
    });
    const pages = await drawn(done.ok ? done.value.id : newId());
    expect(pages.map((page) => page.at(0.3, 0.3))).toEqual(['red', 'blue', 'red', 'green', 'green', 'yellow']);
    expect(pages[1]).toMatchObject({ width: 75, height: 100 });
  });

  test('are removed, their rows stay, and it is known who scanned, when, and from what', async () => {
    const owner = draft();
    const request = await filed(owner, photo(), [glass(), 270]);
    const [first, second] = await list(owner);
    const done = await assembled(request);
    if (!done.ok) throw new Error(done.refusal.reason);
    expect((await list(owner)).map(({ id }) => id)).toEqual([done.value.id]);
    expect((await rows(owner)).map(({ state }) => state)).toEqual(['removed', 'removed', 'clean']);
    const scans = await within((tx) => scansOf(tx, [done.value.id, newId()]));
    expect([...scans.values()]).toEqual([
      {
        uploadId: done.value.id,
        scannedBy: officer,
        scannedAt: world.now(),
        from: [
          { id: first!.id, sha256: first!.sha256, turn: 0 },
          { id: second!.id, sha256: second!.sha256, turn: 270 },
        ],
      },
    ]);
    await sweepUploads({ ...deps, sql: db.worker }, db.tenant, world.now());
    const kept = await files();
    expect([first, second].some((one) => kept.includes(one!.id))).toBe(false);
    expect(kept).toContain(done.value.id);
  });

  test('asked for twice, also at the same time, are one PDF', async () => {
    const owner = draft();
    const request = await filed(owner, photo(), glass());
    const [one, other] = await Promise.all([assembled(request), assembled(request)]);
    expect(one).toMatchObject({ ok: true });
    expect(other).toEqual(one);
    expect(await assembled(request)).toEqual(one);
    expect(await list(owner)).toHaveLength(1);
  });

  test('a PDF that was made can go into another one', async () => {
    const owner = draft();
    const made = await assembled(await filed(owner, photo(), glass()));
    const more = await filed(owner, await sheet('red'));
    const pages = [{ uploadId: made.ok ? made.value.id : newId(), turn: 0 as const }, ...more.pages];
    expect(await assembled({ ...more, pages })).toMatchObject({ ok: true, value: { pages: 3 } });
  });
});

describe('what is refused leaves all pages as they were', () => {
  test('more than 100 pages', async () => {
    const owner = draft();
    const request = await filed(owner, await pdf(100), photo());
    expect(await refusal(request)).toEqual({
      name: 'TooMany',
      reason: 'uploads.paperScan.tooManyPages',
      values: { count: 101, most: 100 },
    });
    expect(await list(owner)).toHaveLength(2);
    expect(await assembled({ ...request, pages: [request.pages[0]!], name: 'x' })).toMatchObject({ ok: false });
  });

  test('a page that no PDF can carry, by its number and name', async () => {
    const arithmetic = jpeg();
    arithmetic[arithmetic.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc9;
    const owner = draft();
    const before = await files();
    const request = await filed(owner, photo(), glass(), arithmetic);
    expect(await refusal(request)).toEqual({
      name: 'Invalid',
      reason: 'uploads.paperScan.unreadable',
      values: { page: 3, name: 'Trang 3.jpg' },
    });
    expect((await list(owner)).map(({ id }) => id)).toEqual(request.pages.map(({ uploadId }) => uploadId));
    expect(await files()).toHaveLength(before.length + 3);
  });

  test('a page whose stored bytes have changed, by its number', async () => {
    const request = await filed(draft(), photo(), photo(6));
    const get: typeof deps.files.get = async (key, range) => {
      const bytes = await buffer(await deps.files.get(key, range));
      if (key.endsWith(request.pages[1]!.uploadId)) bytes[bytes.length - 3] = bytes[bytes.length - 3]! ^ 1;
      return streamOf(bytes);
    };
    expect(await refusal(request, { files: { ...deps.files, get } })).toMatchObject({
      reason: 'uploads.paperScan.unreadable',
      values: { page: 2 },
    });
    expect(String(faults.at(-1))).toContain('have changed');
  });

  test('a PDF with a password, at the latest here', async () => {
    const careless = { readPdf: async () => ({ pages: 1 }) };
    const owner = draft();
    const locked = await receive(await lockedPdf(), { owner, name: 'khóa' }, careless);
    const request = await filed(owner, photo());
    const pages = [...request.pages, { uploadId: locked.ok ? locked.value.id : newId(), turn: 0 as const }];
    expect(await refusal({ ...request, pages })).toMatchObject({
      reason: 'uploads.paperScan.locked',
      values: { page: 2, name: 'khóa.pdf' },
    });
  });

  test.each([
    ['no page', () => [], 'uploads.paperScan.noPages'],
    ['a page twice', ([one]: ScanRequest['pages']) => [one!, one!], 'uploads.paperScan.changed'],
    ['a page that is not there', () => [{ uploadId: newId(), turn: 0 as const }], 'uploads.paperScan.changed'],
  ] as const)('%s', async (_, of, reason) => {
    const request = await filed(draft(), photo());
    expect(await refusal({ ...request, pages: of(request.pages) })).toMatchObject({ reason });
  });

  test('a page of somebody else, of another component, that is taken away, or a Word file', async () => {
    const [owner, other] = [draft(), draft()];
    const request = await filed(owner, photo());
    const foreign = await filed(other, photo());
    const changed = { name: 'Conflict', reason: 'uploads.paperScan.changed' };
    expect(await refusal({ ...request, pages: [...request.pages, ...foreign.pages] })).toEqual(changed);
    expect(await refusal({ ...request, componentKey: 'khac' })).toEqual(changed);
    await within((tx) => removeUpload(tx, other, foreign.pages[0]!.uploadId));
    expect(await refusal(foreign)).toEqual(changed);
    expect(await refusal(await filed(draft(), photo(), docx()))).toMatchObject({
      reason: 'uploads.paperScan.notAPage',
      values: { page: 2 },
    });
  });

  test('a single PDF as it is', async () => {
    expect(await refusal(await filed(draft(), await pdf()))).toMatchObject({ reason: 'uploads.paperScan.already' });
    expect(await refusal(await filed(draft(), [await pdf(), 90]))).toBe('assembled');
  });

  test('while the virus scanner is away: what was made is judged like any other file', async () => {
    const owner = draft();
    const request = await filed(owner, photo(), glass());
    const scanner = clamdScanner({ host: '127.0.0.1', port: 1 });
    expect(await refusal(request, { scanner })).toMatchObject({ name: 'Unavailable', reason: 'uploads.notJudged' });
    expect(await list(owner)).toHaveLength(2);
    expect(await refusal(request)).toBe('assembled');
  });
});
