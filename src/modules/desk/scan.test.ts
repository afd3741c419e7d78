import type { FastifyInstance } from 'fastify';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receiveUpload } from '#modules/uploads';
import { inTenant } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { png, streamOf } from '#testing/uploads';
import { openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { openOffice, pdf, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
let office: Office;
let app: FastifyInstance;
let id: string;
let address: string;

beforeAll(async () => {
  office = await openOffice(db);
  app = await openDesk(office);
});
beforeEach(async () => {
  office.at('2026-11-11T08:05');
  ({ dossierId: id } = await office.file());
  address = `/lam-viec/so-hoa/digitised/${id}/manuscript`;
});

const as = (who: Who | null) => new Visitor(app, who);
const clerk = () => as('desk-1');
const send = (bytes: Uint8Array, name: string) => clerk().send(address, { _key: newId() }, { field: 'files', name, bytes });
const shown = async () => (await clerk().get(address)).body;
const press = (value: string, more: Record<string, string> = {}) => clerk().post(address, { _key: newId(), do: value, ...more });

/** What the form of the page holds ready: each page with how it is turned. */
const pagesIn = (html: string) => [...html.matchAll(/name="page" value="([^"]+)"/g)].map(([, value]) => value!);
const buttonsIn = (html: string) => [...html.matchAll(/name="do" value="([^"]+)"/g)].map(([, value]) => value!);

async function assemble(pages: string[]) {
  const fields = [['_key', newId()], ['do', 'assemble'], ...pages.map((page) => ['page', page])];
  const payload = new URLSearchParams(fields as [string, string][]).toString();
  const headers = { 'x-who': 'desk-1', 'content-type': 'application/x-www-form-urlencoded' };
  return app.inject({ method: 'POST', url: address, headers, payload });
}

describe('a paper at the counter', () => {
  test('is added page by page, turned, moved and taken away without script', async () => {
    expect(wordsOf(await shown())).toContain('Chưa có trang nào');
    await send(png(1), 'một.png');
    await send(png(2), 'hai.png');
    await send(await pdf('ba', 1), 'ba.pdf');
    const [one, two, three] = pagesIn(await shown()).map((page) => page.split(':')[0]!);
    expect(wordsOf(await shown())).toMatch(/một\.png.*hai\.png.*ba\.pdf/);

    expect(buttonsIn(await shown())).toContain(`turn:${two}:90`);
    expect((await press(`turn:${two}:90`)).headers.location).toBe(address);
    await press(`move:${three}:1`);
    await press(`remove:${one}`);
    expect(pagesIn(await shown())).toEqual([`${three}:0`, `${two}:90`]);
    expect(await shown()).toContain('rotate(90 50 50)');
  });

  test('becomes one PDF, with who scanned it and when beside it', async () => {
    await send(png(1), 'một.png');
    await send(png(2), 'hai.png');
    const pages = pagesIn(await shown());
    const done = await assemble(pages);
    expect(done.headers.location).toBe(`${address}?xong=1`);
    const html = (await clerk().get(`${address}?xong=1`)).body;
    expect(wordsOf(html)).toContain('Đã ghép thành một PDF');
    expect(wordsOf(html)).toMatch(/quét lúc 11\/11\/2026 08:05|quét lúc 08:05/);
    expect(wordsOf(html)).toContain('từ 2 tệp');
    expect(pagesIn(html)).toHaveLength(1);
    expect((await assemble(pages)).headers.location).toBe(`${address}?xong=1`);
    expect(pagesIn(await shown())).toHaveLength(1);
    const link = /href="([^"]+\/trang\/[^"]+)"/.exec(html)![1]!;
    const file = await clerk().get(link);
    expect([file.headers['content-type'], file.rawPayload.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  });

  test('goes into the dossier by an act of its own, which moves neither its state nor its clock', async () => {
    await send(png(1), 'một.png');
    await send(png(2), 'hai.png');
    await assemble(pagesIn(await shown()));
    const act = `/lam-viec/ho-so/${id}/digitise`;
    const page = await clerk().get(act);
    expect(wordsOf(page.body)).toContain('Quét, chụp nhiều trang');
    const version = /name="_version" value="(\d+)"/.exec(page.body)![1]!;
    const done = await clerk().send(
      act,
      { _key: newId(), _version: version },
      { field: 'file.manuscript', name: '', bytes: Buffer.alloc(0) },
    );
    expect([done.statusCode, done.headers.location]).toEqual([303, `/lam-viec/ho-so/${id}?xong=digitise`]);
    const rows = await inTenant(
      db.owner,
      office.tenant,
      (tx) => tx<{ pages: number; scanned: boolean; state: string }[]>`
        select p.pages, exists (select from uploads.paper_scan s where s.upload_id = u.id) as scanned, d.state
        from dossier.paper p join uploads.upload u on u.id = p.upload_id join dossier.dossier d on d.id = p.dossier_id
        where p.dossier_id = ${id} order by p.no`,
    );
    expect(rows.at(-1)).toEqual({ pages: 2, scanned: true, state: 'submitted' });
    expect(pagesIn(await shown())).toEqual([]);
    const kase = await clerk().get(`/lam-viec/ho-so/${id}?tep=${rows.length}`);
    expect(wordsOf(kase.body)).toMatch(/Lâm Ngọc Diễm số hóa lúc/);
    const again = await clerk().send(
      act,
      { _key: newId(), _version: String(Number(version) + 1) },
      { field: 'file.manuscript', name: '', bytes: Buffer.alloc(0) },
    );
    expect(again.statusCode).toBe(422);
    expect(wordsOf(again.body)).toContain('Chưa có tệp nào để đưa vào hồ sơ');
  });
});

describe('what is wrong is said, and nothing is lost', () => {
  test('a file of a wrong kind, among others', async () => {
    await send(png(1), 'một.png');
    const answer = await send(Buffer.from('MZ\u0090\u0000'.padEnd(500, 'x'), 'latin1'), 'độc.jpg');
    expect(answer.statusCode).toBe(422);
    expect(wordsOf(answer.body)).toContain('Mục này nhận: JPG, PNG, PDF');
    expect(wordsOf(answer.body)).toContain('một.png');
  });

  test('no file, and no page', async () => {
    const none = await clerk().send(address, { _key: newId() }, { field: 'files', name: '', bytes: Buffer.alloc(0) });
    expect(none.statusCode).toBe(422);
    expect(wordsOf(none.body)).toContain('Chưa chọn tệp nào');
    expect(wordsOf((await assemble([])).body)).toContain('Chưa có trang nào để ghép');
  });

  test('pages that somebody else has taken away meanwhile', async () => {
    await send(png(1), 'một.png');
    await send(png(2), 'hai.png');
    const pages = pagesIn(await shown());
    await press(`remove:${pages[0]!.split(':')[0]}`);
    const answer = await assemble(pages);
    expect(answer.statusCode).toBe(409);
    expect(wordsOf(answer.body)).toContain('Các trang đã thay đổi');
    expect(pagesIn(answer.body)).toEqual([pages[1]]);
  });

  test('nonsense in the form does nothing', async () => {
    await send(png(1), 'một.png');
    const [page] = pagesIn(await shown());
    for (const value of [
      '',
      'turn',
      `turn:${page}`,
      `turn:${newId()}:90`,
      `turn:${page!.split(':')[0]}:45`,
      `move:${page!.split(':')[0]}:9`,
    ]) {
      expect((await press(value)).statusCode).toBe(303);
    }
    expect(pagesIn(await shown())).toEqual([page]);
  });

  test('a file for which the virus scanner does not answer is shown as waiting', async () => {
    const mute = { name: 'mute', scan: () => Promise.reject(new Error('no answer')) };
    const owner = { kind: 'digitised', id: id as Id };
    await receiveUpload(
      { ...office.deps, scanner: mute },
      {
        tenant: office.tenant,
        owner,
        componentKey: 'manuscript',
        name: 'chờ.png',
        declaredType: '',
        stream: streamOf(png(1)),
        accept: ['png'],
        maxBytes: 1_000_000,
        mayWait: true,
      },
    );
    expect(wordsOf(await shown())).toMatch(/chờ\.png : đang chờ kiểm tra vi-rút/);
    const [remove] = buttonsIn(await shown());
    await press(remove!);
    expect(await shown()).not.toContain('chờ.png');
  });
});

describe('who may not digitise', () => {
  test.each(['specialist-1', 'specialist-3', 'leader-1', 'monitor-1'] as const)('%s gets the page of what is not there', async (who) => {
    for (const at of [address, `${address}/trang/${newId()}`]) expect((await as(who).get(at)).statusCode).toBe(404);
    const answer = await as(who).send(address, { _key: newId() }, { field: 'files', name: 'a.png', bytes: png(1) });
    expect(answer.statusCode).toBe(404);
    expect((await as(who).post(address, { do: 'assemble' })).statusCode).toBe(404);
    expect(pagesIn(await shown())).toEqual([]);
  });

  test('nor what is not there: another kind of owner, dossier, or component', async () => {
    const others = [
      `digitised/${newId()}/manuscript`,
      `digitised/${id}/nothing`,
      `dossier/${id}/manuscript`,
      `draft/${id}/manuscript`,
      `toString/${id}/x`,
      'digitised/x/y',
    ];
    for (const other of others) expect((await clerk().get(`/lam-viec/so-hoa/${other}`)).statusCode).toBe(404);
    expect((await as(null).get(address)).statusCode).toBe(303);
  });
});
