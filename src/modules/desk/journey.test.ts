import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFile } from '#modules/dossier';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { hiddenIn, openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { openOffice, pdf, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
let office: Office;
let app: FastifyInstance;
let id: string;
let code: string;

beforeAll(async () => {
  office = await openOffice(db);
  app = await openDesk(office);
  office.at('2026-11-11T07:48');
  ({ dossierId: id, code } = await office.file());
});

const as = (who: Who) => new Visitor(app, who);
const page = (act = '') => `/lam-viec/ho-so/${id}${act && `/${act}`}`;
const dossier = async () => {
  const read = await inTenantReadOnly(db.web, office.tenant, (tx) =>
    readFile(tx, office.officer('monitor-1'), id, office.deps.world.now()),
  );
  return read.ok ? read.value.dossier : undefined;
};
const draft = { field: 'draft', name: 'Giấy phép (dự thảo).pdf' };

describe('a dossier goes through five officers’ forms', () => {
  test('it waits for the desk, which accepts it with one press on its page', async () => {
    office.at('2026-11-11T08:12');
    const desk = as('desk-1');
    expect(wordsOf((await desk.get('/lam-viec')).body)).toContain('Trường THCS N. T.');
    const before = await desk.get(page());
    expect(wordsOf(before.body)).toContain('Tiếp nhận bây giờ thì hẹn trả 17:00 thứ Tư 25/11/2026');
    const done = await desk.post(page('accept'), await desk.formOf(page()));
    expect([done.statusCode, done.headers.location]).toEqual([303, `${page()}?xong=accept`]);
    const after = wordsOf((await desk.get(String(done.headers.location))).body);
    expect(after).toContain('Đã xong: Tiếp nhận, lúc 08:12');
    expect(after).toContain('Không còn việc nào khác chờ bạn');
  });

  test('the page tells the due date, why, and who acts next', async () => {
    const words = wordsOf((await as('desk-1').get(page())).body);
    for (const said of [
      'còn 10 ngày',
      'Hẹn trả 17:00 thứ Tư 25/11/2026',
      'Vì sao ngày này?',
      'Cộng bằng thời hạn của thủ tục 10',
      'Hẹn trên giấy 25/11/2026',
      'Phòng',
    ])
      expect(words).toContain(said);
  });

  test('the head assigns it to a specialist, seeing what each has to do', async () => {
    office.at('2026-11-11T10:15');
    const head = as('head-1');
    const asked = await head.get(page('assign'));
    expect(wordsOf(asked.body)).toContain('chưa giữ hồ sơ nào');
    const form = await head.formOf(page('assign'));
    const nobody = await head.post(page('assign'), { ...form, note: 'Xem kỹ trang 40.' });
    expect(nobody.statusCode).toBe(422);
    expect(nobody.body).toContain('Xem kỹ trang 40.');
    expect(nobody.body).toContain('Hãy chọn một chuyên viên');
    const done = await head.post(page('assign'), {
      ...form,
      handlerId: office.officer('specialist-1').officerId,
      note: 'Xem kỹ trang 40.',
    });
    expect(done.headers.location).toBe(`${page()}?xong=assign`);
    expect(wordsOf((await head.get(page())).body)).toMatch(/Giao Trần Nhã Uyên thụ lý\. Xem kỹ trang 40\./);
  });

  test('the specialist proposes; what was typed and the file that came stay when something is missing', async () => {
    office.at('2026-11-13T15:20');
    const specialist = as('specialist-1');
    const form = await specialist.formOf(page('propose'));
    const bytes = await pdf('draft one');
    const noNote = await specialist.send(page('propose'), { ...form, outcome: 'granted', note: '' }, { ...draft, bytes });
    expect(noNote.statusCode).toBe(422);
    expect(noNote.body).toContain('Hãy viết nội dung trình');
    expect(noNote.body).toContain('Giấy phép (dự thảo).pdf');
    const kept = hiddenIn(noNote.body);
    expect(kept._stored).toMatch(/^[0-9a-f-]{36}$/);
    const done = await specialist.send(page('propose'), { ...kept, outcome: 'granted', note: 'Đủ điều kiện.\nĐề xuất cấp.' });
    expect([done.statusCode, done.headers.location]).toEqual([303, `${page()}?xong=propose`]);
    expect((await dossier())!.step).toBe('initial');
  });

  test('the head sees proposal and draft on one page and sends it back with the reason', async () => {
    office.at('2026-11-16T09:00');
    const head = as('head-1');
    const words = wordsOf((await head.get(page('initial'))).body);
    expect(words).toContain('Đủ điều kiện. Đề xuất cấp.');
    expect(words).toContain('Mã kiểm');
    const form = await head.formOf(page('sendBack'));
    expect((await head.post(page('sendBack'), form)).statusCode).toBe(422);
    const done = await head.post(page('sendBack'), { ...form, note: 'Thiếu nguồn số liệu trang 40.' });
    expect(done.statusCode).toBe(303);
  });

  test('the specialist reads why, and may submit the same draft again', async () => {
    office.at('2026-11-17T09:00');
    const specialist = as('specialist-1');
    const asked = await specialist.get(page('propose'));
    expect(wordsOf(asked.body)).toContain('Thiếu nguồn số liệu trang 40.');
    expect(wordsOf(asked.body)).toContain('Dự thảo đang có');
    const before = (await dossier())!.draftDigest;
    const done = await specialist.send(
      page('propose'),
      { ...hiddenIn(asked.body), outcome: 'granted', note: 'Đã bổ sung nguồn.' },
      { field: 'draft', name: '', bytes: new Uint8Array() },
    );
    expect(done.statusCode).toBe(303);
    expect((await dossier())!.draftDigest).toBe(before);
  });

  test('head and leader approve the very draft that they were shown', async () => {
    office.at('2026-11-18T09:00');
    for (const [who, act, next] of [
      ['head-1', 'initial', 'sign'],
      ['leader-1', 'sign', 'number'],
    ] as const) {
      const done = await as(who).post(page(act), { ...(await as(who).formOf(page(act))), note: '' });
      expect(done.statusCode).toBe(303);
      expect((await dossier())!.step).toBe(next);
    }
  });

  test('the clerk numbers it and attaches the result', async () => {
    office.at('2026-11-24T09:00');
    const clerk = as('clerk-1');
    const form = await clerk.formOf(page('number'));
    const wrong = await clerk.send(
      page('number'),
      { ...form, resultNumber: '12/GP-SVHTTDL' },
      { field: 'result', name: 'x.pdf', bytes: Buffer.from('no pdf at all') },
    );
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('12/GP-SVHTTDL');
    const done = await clerk.send(
      page('number'),
      { ...form, resultNumber: '12/GP-SVHTTDL' },
      { field: 'result', name: 'Giấy phép.pdf', bytes: await pdf('licence') },
    );
    expect(done.statusCode).toBe(303);
    expect(wordsOf((await clerk.get(page())).body)).toContain('Trước hạn 1 ngày');
  });

  test('the desk returns it, and the dossier is closed', async () => {
    office.at('2026-11-25T09:00');
    const desk = as('desk-1');
    const form = await desk.formOf(page('return'));
    const half = await desk.post(page('return'), { ...form, collector: 'Nguyễn V. A., CCCD' });
    expect(half.statusCode).toBe(422);
    expect(half.body).toContain('Hãy chọn cách trả kết quả.');
    const done = await desk.post(page('return'), {
      ...form,
      manner: 'counter',
      collectorKind: 'submitter',
      collector: 'Nguyễn V. A., CCCD',
    });
    const after = wordsOf((await desk.get(String(done.headers.location))).body);
    expect(after).toContain('Hồ sơ đã kết thúc.');
    expect(after).toContain('10 dòng, không sửa được');
  });

  test('its code leads to it, however it is typed; its files are there', async () => {
    const typed = ` ${code.toLowerCase().replaceAll('-', ' – ')} `;
    const found = await as('leader-1').get(`/lam-viec/tim?${new URLSearchParams({ q: typed })}`);
    expect([found.statusCode, found.headers.location]).toEqual([303, page()]);
    const file = await as('leader-1').get(`${page()}/tep/1`);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-disposition']).toMatch(/^inline/);
    expect(file.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await as('leader-1').get(`${page()}/tep/1?tai=1`)).headers['content-disposition']).toMatch(/^attachment/);
  });
});
