import type { FastifyInstance } from 'fastify';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accept, readFile, requestPayment, take } from '#modules/dossier';
import { loadDemoBook, owed } from '#modules/payment';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { hiddenIn, openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { openOffice, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
let office: Office;
let app: FastifyInstance;
let id: string;
let code: string;

beforeAll(async () => {
  office = await openOffice(db);
  app = await openDesk(office);
  await loadDemoBook(office.deps, { tenant: office.tenant, slug: 'ca-mau' });
});

beforeEach(async () => {
  office.at('2026-11-11T08:00');
  ({ dossierId: id, code } = await office.file());
});

const as = (who: Who) => new Visitor(app, who);
const at = (more = '') => `/lam-viec/ho-so/${id}/le-phi${more}`;
const standing = () => inTenantReadOnly(db.web, office.tenant, (tx) => owed(tx, { kind: 'dossier', id }));

/** Fills the page's form whose button goes to this address. */
async function send(who: Who, address: string, fields: Record<string, string>, from = at()) {
  const page = (await as(who).get(from)).body;
  return as(who).post(address, { ...hiddenIn(page), ...fields });
}
const ask = () => send('desk-1', at('/lap-khoan-thu'), { 'quantity.print': '128' });
const cash = { manner: 'cash', amount: '1.920.000', payer: 'Nguyễn V. A.' };
const receiptLink = async () => /\/bien-lai\/([0-9a-f-]{36})"/.exec((await as('desk-1').get(at())).body)![1]!;

describe('at the counter', () => {
  test('the answers fill in what to ask for; it is asked for, collected, and the receipt can be printed', async () => {
    expect((await as('desk-1').get(at())).body).toMatch(/name="quantity\.print"[^>]*value="128"|value="128"[^>]*name="quantity\.print"/);
    expect((await ask()).statusCode).toBe(303);
    expect(await standing()).toMatchObject({ open: 1_920_000, state: 'due' });
    const page = wordsOf((await as('desk-1').get(at())).body);
    expect(page).toContain('Số tiếp theo: 0000001, ký hiệu MAU-26.');
    expect((await send('desk-1', at(), cash)).statusCode).toBe(303);
    expect(await standing()).toMatchObject({ open: 0, state: 'paid' });
    const sheet = wordsOf((await as('desk-1').get(at(`/bien-lai/${await receiptLink()}`))).body);
    expect(sheet).toContain('BIÊN LAI THU PHÍ, LỆ PHÍ');
    expect(sheet).toContain('không thay biên lai của cơ quan thuế');
    expect(sheet.replaceAll(' ', ' ')).toContain('1.920.000 đ');
  });

  test('what was asked for and paid, or exempted, before acceptance is not asked for again by it', async () => {
    await ask();
    await send('desk-1', at(), cash);
    const version = async () => {
      const file = await inTenantReadOnly(db.web, office.tenant, (tx) =>
        readFile(tx, office.officer('desk-1'), id, office.deps.world.now()),
      );
      return file.ok ? file.value.dossier.version : 0;
    };
    const input = { key: office.deps.world.newId(), dossierId: id as Id, version: await version() };
    expect(await accept(office.deps, office.tenant, office.officer('desk-1'), input)).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ due: 1_920_000, paid: 1_920_000, open: 0 });

    ({ dossierId: id, code } = await office.file());
    await send('desk-1', at('/lap-khoan-thu'), { 'quantity.print': '128', 'exemption.print': 'Thuộc diện miễn' });
    const another = { key: office.deps.world.newId(), dossierId: id as Id, version: await version() };
    expect(await accept(office.deps, office.tenant, office.officer('desk-1'), another)).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ waived: 1_920_000, open: 0 });
  });

  test('what is at fault is said at its field, and what was typed stays', async () => {
    await ask();
    const bad = { ...cash, amount: '12tr', payer: '<b>"Lê"</b>' };
    const page = await send('desk-1', at(), bad);
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('value="12tr"');
    expect(page.body).toContain('&lt;b');
    expect(wordsOf(page.body)).toContain('Số tiền phải là số nguyên đồng');
    expect(await standing()).toMatchObject({ open: 1_920_000 });
  });

  test.each(['-1', '0', 'mười', '1e15', '999999999', '12\u0000', '١٢', '\u202e12'])(
    'the quantity %j is refused at its own field',
    async (quantity) => {
      const page = await send('desk-1', at('/lap-khoan-thu'), { 'quantity.print': quantity });
      expect(page.statusCode).toBe(422);
      expect(page.body).toMatch(/id="f-quantity-print-error"/);
      expect(await standing()).toMatchObject({ due: 0 });
    },
  );

  test('a receipt is voided with its reason, and the next one stands for it', async () => {
    await ask();
    await send('desk-1', at(), cash);
    const receipt = await receiptLink();
    const voiding = at(`/bien-lai/${receipt}/huy`);
    expect((await send('desk-1', voiding, { reason: '' }, voiding)).statusCode).toBe(422);
    expect((await send('desk-1', voiding, { reason: 'Ghi sai tên.' }, voiding)).statusCode).toBe(303);
    expect(await standing()).toMatchObject({ open: 1_920_000, state: 'due' });
    expect((await send('desk-1', at(), { ...cash, replacesId: receipt })).statusCode).toBe(303);
    const page = wordsOf((await as('desk-1').get(at())).body);
    expect(page).toContain('Đã hủy Ghi sai tên.');
  });

  test('a line is exempted for its reason', async () => {
    await ask();
    const page = at('/mien/1');
    expect((await send('desk-1', page, { reason: 'Hộ nghèo, giấy số 4.' }, page)).statusCode).toBe(303);
    expect(await standing()).toMatchObject({ waived: 1_920_000, open: 0, state: 'none' });
  });

  test('the leader repays on a stated ground, and not because it was refused', async () => {
    await ask();
    await send('desk-1', at(), cash);
    const page = at(`/bien-lai/${await receiptLink()}/hoan`);
    const back = { amount: '1.920.000', manner: 'cash', basis: 'QĐ 12/QĐ-SVHTTDL' };
    const refused = await send('leader-1', page, { ...back, ground: 'refusedOnMerits' }, page);
    expect([refused.statusCode, wordsOf(refused.body).includes('phí thẩm định đã nộp không được hoàn lại')]).toEqual([409, true]);
    expect((await send('desk-1', page, { ...back, ground: 'notDue' }, page)).statusCode).toBe(403);
    expect((await send('leader-1', page, { ...back, ground: 'cancelledBeforeAppraisal' }, page)).statusCode).toBe(303);
    expect(await standing()).toMatchObject({ refunded: 1_920_000, state: 'refunded' });
  });
});

test('where the dossier waits for the money, collecting all of it lets it go on, once however often it is sent', async () => {
  const version = async () => {
    const read = await inTenantReadOnly(db.web, office.tenant, (tx) => readFile(tx, office.officer('desk-1'), id, office.deps.world.now()));
    if (!read.ok) throw new Error(read.refusal.name);
    return read.value.dossier;
  };
  const input = async () => ({ key: office.deps.world.newId(), dossierId: id, version: (await version()).version });
  const { deps, tenant } = office;
  expect(await accept(deps, tenant, office.officer('desk-1'), await input())).toMatchObject({ ok: true });
  expect(await take(deps, tenant, office.officer('specialist-1'), await input())).toMatchObject({ ok: true });
  const picks = [{ feeKey: 'audioVisual', quantity: 2 }];
  const asked = await requestPayment(deps, tenant, office.officer('specialist-1'), {
    ...(await input()),
    picks,
    reason: 'Có thêm phần nghe, nhìn.',
  });
  expect(asked).toMatchObject({ ok: true, value: { state: 'awaitingPayment' } });
  const { open } = await standing();
  const form = { ...hiddenIn((await as('desk-1').get(at())).body), manner: 'cash', amount: String(open), payer: 'Nguyễn V. A.' };
  for (let n = 0; n < 2; n += 1) expect((await as('desk-1').post(at(), form)).statusCode).toBe(303);
  expect(await standing()).toMatchObject({ open: 0, paid: open, state: 'paid' });
  expect((await version()).state).toBe('processing');
});

test('a line that was asked for is not asked for again', async () => {
  await ask();
  expect((await as('desk-1').get(at())).body).not.toContain('name="quantity.print"');
  expect((await send('desk-1', at('/lap-khoan-thu'), { 'quantity.print': '128' })).statusCode).toBe(422);
  expect(await standing()).toMatchObject({ open: 1_920_000 });
});

describe('the day', () => {
  test('is a page with the cash to hand in, and a table to keep whose cells are no formulas', async () => {
    office.at('2026-11-12T08:00');
    await ask();
    await send('desk-1', at(), { ...cash, payer: '=HYPERLINK("x")', reference: '\uff1d1+1' });
    const page = wordsOf((await as('desk-1').get('/lam-viec/thu-phi')).body).replaceAll(' ', ' ');
    expect(page).toContain('Thu phí, lệ phí ngày 12/11/2026');
    expect(page).toContain('Tiền mặt phải bàn giao 1.920.000 đ');
    expect(page).toContain(code);
    const csv = await as('desk-1').get('/lam-viec/thu-phi/bang-ke.csv?ngay=2026-11-12');
    expect(csv.headers['content-disposition']).toContain('thu-phi-2026-11-12.csv');
    // It names payers: no cache on the way may keep it.
    expect(csv.headers['cache-control']).toBe('private, no-store');
    expect(csv.body.startsWith('\ufeff"Ký hiệu","Số"')).toBe(true);
    expect(csv.body).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv.body).toContain(`"'\uff1d1+1"`);
    expect(csv.body).toContain('"1920000"');
  });

  test('of a past day, of no day and of nobody’s office answers sensibly', async () => {
    for (const query of ['?ngay=2025-01-01', '?ngay=2026-02-31', '?ngay=2026-13-45', '?ngay=x', '?ngay=2026-11-12&noi=x'])
      expect((await as('desk-1').get(`/lam-viec/thu-phi${query}`)).statusCode).toBe(200);
    expect((await as('specialist-1').get('/lam-viec/thu-phi')).statusCode).toBe(403);
  });

  test('books are seen at the desk and opened by others', async () => {
    const books = '/lam-viec/thu-phi/quyen-bien-lai';
    expect(wordsOf((await as('desk-1').get(books)).body)).toContain('Quyển mẫu của bản trình diễn');
    const tried = await send(
      'desk-1',
      books,
      { _key: office.deps.world.newId(), symbol: '26X', year: '2026', first: '1', last: '9' },
      books,
    );
    expect(tried.statusCode).toBe(403);
  });
});

test('who may not read the dossier sees none of its money', async () => {
  for (const more of ['', '/mien/1', `/bien-lai/${id}`, `/bien-lai/${id}/huy`])
    expect((await as('specialist-3').get(at(more))).statusCode).toBe(404);
});
