import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { clamdScanner } from '../adapters/clamd-scanner.ts';
import { clamdStandIn } from '../testing/clamd-stand-in.ts';
import { eicar } from '../testing/eicar.ts';
import { docx, jpeg, pdf, png, streamOf } from '../testing/samples.ts';
import { stage } from '../testing/stage.ts';
import { listUploads } from './owned-uploads.ts';

const { db, deps, draft, faults, files, receive, rows, world } = await stage();
beforeEach(() => void (faults.length = 0));

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Endless pieces; says how many were asked for. */
function source(pieces: number, piece: Buffer, atTheEnd: () => void = () => {}) {
  const seen = { pieces: 0 };
  const stream = Readable.from(
    (async function* () {
      for (; seen.pieces < pieces; seen.pieces++) yield piece;
      atTheEnd();
    })(),
    { objectMode: false, highWaterMark: 1 },
  );
  return { seen, stream };
}

describe('a file that is what it should be', () => {
  test('is stored, with its pages, size and SHA-256 as proof', async () => {
    const [bytes, owner] = [await pdf(2), draft()];
    const done = await receive(bytes, { owner, name: 'Bản thảo.pdf'.normalize('NFD') });
    expect(done).toEqual({
      ok: true,
      value: {
        id: expect.any(String),
        state: 'clean',
        owner,
        componentKey: 'ban-thao',
        name: 'Bản thảo.pdf',
        mediaType: 'application/pdf',
        bytes: bytes.length,
        pages: 2,
        sha256: sha256(bytes),
        scan: 'notScanned',
        receivedAt: world.now(),
      },
    });
    expect(await rows(owner)).toMatchObject([{ state: 'clean', scanner: 'none', erased: false }]);
  });

  test('is taken under what it is, whatever its name and its sender say', async () => {
    const done = await receive(jpeg(), { name: '../Ảnh\u0000 thẻ.pdf', declaredType: 'application/pdf\r\nx: y' });
    expect(done).toMatchObject({ ok: true, value: { name: 'Ảnh thẻ.jpg', mediaType: 'image/jpeg', pages: 1 } });
  });

  test('stands beside others that come at the same time', async () => {
    const owner = draft();
    const all = [await pdf(), jpeg(), png(), docx(), await pdf(4), png(7, 7)];
    const done = await Promise.all(all.map((bytes, n) => receive(bytes, { owner, componentKey: `part-${n}` })));
    expect(done.map((one) => one.ok && one.value.sha256)).toEqual(all.map(sha256));
    expect(await inTenant(db.web, db.tenant, (tx) => listUploads(tx, owner))).toHaveLength(6);
  });

  test('is not seen from another province', async () => {
    const owner = draft();
    await receive(png(), { owner });
    expect(await inTenant(db.web, db.other, (tx) => listUploads(tx, owner))).toEqual([]);
    expect(await inTenant(db.web, db.tenant, (tx) => listUploads(tx, owner))).toHaveLength(1);
  });
});

describe('a file that is not', () => {
  test.each([
    ['a web page named .pdf', Buffer.from('<!doctype html><p>hello'), 'don.pdf', 'uploads.program'],
    ['a program named .jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'anh.jpg', 'uploads.program'],
    ['nothing at all', Buffer.alloc(0), 'rong.pdf', 'uploads.empty'],
  ])('%s is refused and its bytes are gone', async (_, bytes, name, reason) => {
    const [owner, before] = [draft(), await files()];
    expect(await receive(bytes, { owner, name })).toMatchObject({ ok: false, refusal: { name: 'Invalid', reason } });
    expect(await rows(owner)).toMatchObject([{ state: 'refused', refusal: reason, erased: true }]);
    expect(await files()).toEqual(before);
  });

  test('one byte over the limit is too much, the limit itself is not', async () => {
    const bytes = await pdf();
    expect(await receive(bytes, { maxBytes: bytes.length })).toMatchObject({ ok: true });
    expect(await receive(bytes, { maxBytes: bytes.length - 1 })).toMatchObject({ ok: false });
  });

  test('an endless one is cut off at the limit and leaves nothing', async () => {
    const { seen, stream } = source(100_000, randomBytes(10_000));
    const [owner, before] = [draft(), await files()];
    const done = await receive(Buffer.alloc(0), { owner, stream, maxBytes: 1_000_000 });
    expect(done).toEqual({ ok: false, refusal: { name: 'TooMany', reason: 'uploads.tooLarge', values: { max: '1\u00a0MB' } } });
    expect(seen.pieces).toBeLessThan(110);
    expect(stream.destroyed).toBe(true);
    expect(await files()).toEqual(before);
    expect(await rows(owner)).toMatchObject([{ state: 'refused', erased: true }]);
  });

  test('one that the multipart parser cut to its own limit does not pass as whole', async () => {
    const stream = Object.assign(streamOf(await pdf()), { truncated: true });
    expect(await receive(Buffer.alloc(0), { stream })).toMatchObject({ refusal: { reason: 'uploads.tooLarge' } });
  });

  test('a stream that breaks off leaves no clean row and no bytes', async () => {
    const [owner, before] = [draft(), await files()];
    const { stream } = source(5, await pdf(), () => stream.destroy(new Error('aborted')));
    const done = await receive(Buffer.alloc(0), { owner, stream });
    expect(done).toMatchObject({ refusal: { name: 'Invalid', reason: 'uploads.interrupted' } });
    expect(await rows(owner)).toMatchObject([{ state: 'refused', refusal: 'uploads.interrupted', erased: true }]);
    expect(await files()).toEqual(before);
  });

  test('a store that is full is not the sender’s fault', async () => {
    const full = { ...deps.files, put: () => Promise.reject(new Error('ENOSPC')) };
    const stream = streamOf(png());
    expect(await receive(png(), { stream }, { files: full })).toMatchObject({
      refusal: { name: 'Unavailable', reason: 'uploads.storeDown' },
    });
    expect(faults).toMatchObject([{ message: 'ENOSPC' }]);
    expect(stream.destroyed).toBe(true);
  });
});

describe('with a virus scanner', async () => {
  const clamd = await clamdStandIn(eicar);
  const scanner = clamdScanner({ host: '127.0.0.1', port: clamd.port, milliseconds: 300 });

  test('a clean file says so', async () => {
    const owner = draft();
    expect(await receive(png(), { owner }, { scanner })).toMatchObject({ ok: true, value: { scan: 'clean' } });
    expect(await rows(owner)).toMatchObject([{ scan: 'clean', scanner: 'clamd' }]);
  });

  test('an infected one is refused, and what was found is kept for the operator', async () => {
    const [owner, before] = [draft(), await files()];
    const infected = Buffer.concat([jpeg(), eicar]);
    expect(await receive(infected, { owner }, { scanner })).toMatchObject({ refusal: { name: 'Invalid', reason: 'uploads.infected' } });
    expect(await rows(owner)).toMatchObject([
      { state: 'refused', scan: 'infected', finding: 'Eicar-Test-Signature.UNOFFICIAL', erased: true },
    ]);
    expect(await files()).toEqual(before);
  });

  test('one that does not answer lets nothing out of quarantine', async () => {
    clamd.mood = 'silent';
    const owner = draft();
    expect(await receive(png(), { owner }, { scanner })).toMatchObject({ refusal: { name: 'Unavailable', reason: 'uploads.notJudged' } });
    expect(await rows(owner)).toMatchObject([{ state: 'quarantined', scan: null }]);
    expect(await inTenant(db.web, db.tenant, (tx) => listUploads(tx, owner))).toEqual([]);
    expect(faults).toHaveLength(1);
    await clamd.die();
  });
});

test('a file of 40 MB is never in memory', async () => {
  const [start, end] = [jpeg().subarray(0, -2), Buffer.from([0xff, 0xd9])];
  const held = () => {
    collectGarbage();
    return process.memoryUsage().arrayBuffers;
  };
  let most = 0;
  const pieces = async function* () {
    yield start;
    for (let n = 0; n < 625; n++) {
      yield Buffer.alloc(64_000, 0x11);
      if (n % 25 === 0) most = Math.max(most, held());
    }
    yield end;
  };
  const before = held();
  const done = await receive(Buffer.alloc(0), { stream: Readable.from(pieces(), { objectMode: false }), maxBytes: 50_000_000 });
  expect(done).toMatchObject({ ok: true, value: { bytes: 40_000_000 + start.length + 2, mediaType: 'image/jpeg' } });
  expect(most - before).toBeLessThan(5_000_000);
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
