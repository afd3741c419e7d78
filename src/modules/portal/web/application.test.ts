import { beforeEach, describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { newId } from '#platform/ids';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';
import { begin, codeIn, fill } from '../testing/filing.ts';
import { answers } from '../testing/samples.ts';

const { app, db, deps } = await openCounter();
let citizen: Citizen;
beforeEach(() => void (citizen = new Citizen(app)));

describe('a draft', () => {
  test('is kept in a cookie that no script reads and that only the pages of filing see', async () => {
    const begun = await citizen.post('/nop/1.003868');
    const [cookie] = begun.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/nop', maxAge: 30 * 86_400 });
    expect(cookie!.name).toMatch(/^mc_draft_/);
  });

  test('of a province under /t/<slug> stays there', async () => {
    const begun = await citizen.post('/t/other/nop/1.003868');
    expect(begun.statusCode).toBe(404); // that province has no procedures
    const draft = await begin(citizen);
    expect((await citizen.get(`/t/other${draft}`)).statusCode).toBe(404);
  });

  test('that is there already is offered before another is begun', async () => {
    const draft = await begin(citizen);
    const again = await citizen.post('/nop/1.003868');
    expect(again.headers.location).toBe('/nop/1.003868');
    const start = await citizen.follow(again);
    expect(start.body).toContain(`href="${draft}"`);
    expect(textOf(start.body)).toContain('giữ 30 ngày');
    const other = await citizen.post('/nop/1.003868', { new: 'yes' });
    expect(other.headers.location).not.toBe(draft);
    // both stay open, though they were begun in the same minute
    for (const one of [draft, other.headers.location!]) expect((await citizen.get(one)).statusCode).toBe(200);
  });

  test('is not on another device, and the page says how to begin anew', async () => {
    const draft = await begin(citizen);
    const stranger = new Citizen(app);
    const places = [draft, `${draft}/muc/applicant`, `${draft}/giay-to/manuscript`, `${draft}/kiem-tra`, `${draft}/da-nop`];
    for (const place of places) {
      const { statusCode, body } = await stranger.get(place);
      expect(statusCode).toBe(404);
      expect(textOf(body)).toContain('Bài làm này không có trên máy này');
    }
    expect((await stranger.post(`${draft}/muc/applicant`, answers.applicant!)).statusCode).toBe(404);
    expect((await stranger.post(`${draft}/kiem-tra`, { declared: 'yes' })).statusCode).toBe(404);
  });

  test.each(['nonsense', '%00', newId(), '01900000-0000-7000-8000-00000000000g', 'x'.repeat(150)])(
    'that is none (%s) is a clear page',
    async (id) => {
      const { statusCode, body } = await citizen.get(`/nop/ho-so/${id}`);
      expect(statusCode).toBe(404);
      expect(textOf(body)).toContain('Bài làm này không có trên máy này');
    },
  );

  test('opens with no token but its own', async () => {
    const [mine, other] = [await begin(citizen), await begin(new Citizen(app))];
    const [, value] = citizen.pairs()[0]!;
    const id = other.slice(-36);
    const forged = `mc_draft_${id.slice(-8)}=${id}.${value.split('.')[1]}`;
    expect((await app.inject({ url: other, headers: { cookie: forged } })).statusCode).toBe(404);
    expect((await citizen.get(mine)).statusCode).toBe(200);
  });
});

describe('a section', () => {
  test('comes back with everything that was typed, and with each fault at its field and in the summary', async () => {
    const draft = await begin(citizen);
    const answer = await citizen.post(`${draft}/muc/submitter`, { ...answers.submitter!, submitterPhone: '12', submitterEmail: 'a<b' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('<title>Lỗi: ');
    expect(answer.body).toContain('value="12"');
    expect(answer.body).toContain('value="a&lt;b"');
    expect(answer.body).toContain('href="#f-submitterPhone"');
    expect(textOf(answer.body)).toContain('Số điện thoại: Nhập số điện thoại Việt Nam');
    const later = await citizen.get(`${draft}/muc/submitter`);
    expect(later.body).toContain('value="12"'); // it was saved
    expect(textOf((await citizen.get(draft)).body)).toContain('Người nộp hồ sơ Cần sửa');
  });

  test('can be left half-done without being scolded', async () => {
    const draft = await begin(citizen);
    const answer = await citizen.post(`${draft}/muc/applicant`, { applicantName: 'Trường THCS N. T.', _later: 'yes' });
    expect(answer.headers.location).toBe(draft);
    expect((await citizen.get(`${draft}/muc/applicant`)).body).toContain('value="Trường THCS N. T."');
    expect(textOf((await citizen.get(draft)).body)).toContain('Cơ quan, tổ chức đề nghị Đang làm dở');
  });

  test('asks the further questions of an answer on the same page, and the paper that goes with it', async () => {
    const draft = await begin(citizen);
    const { pages: _pages, pageFormat: _format, ...values } = answers.publication!;
    const asked = Object.keys(values).join(' ');
    const first = await citizen.get(`${draft}/muc/publication`);
    expect(first.body).not.toContain('name="pages"');
    const answer = await citizen.post(`${draft}/muc/publication`, { ...values, foreignLanguage: 'yes', _asked: asked });
    const more = await citizen.follow(answer);
    expect(textOf(more.body)).toContain('trang này có thêm câu hỏi');
    for (const name of ['pages', 'pageFormat', 'translator']) expect(more.body).toContain(`name="${name}"`);
    expect(more.body).not.toContain('aria-invalid');
    expect((await citizen.get(`${draft}/giay-to/translation`)).statusCode).toBe(200);
    await citizen.post(`${draft}/muc/publication`, { ...answers.publication!, foreignLanguage: 'no' });
    expect((await citizen.get(`${draft}/giay-to/translation`)).statusCode).toBe(404);
  });

  test('takes no names that it does not have', async () => {
    const draft = await begin(citizen);
    await citizen.post(`${draft}/muc/representative`, { ...answers.representative!, applicantName: 'Ai đó', __proto__x: '1' });
    expect((await citizen.get(`${draft}/muc/applicant`)).body).not.toContain('Ai đó');
  });

  test.each([
    ['a character that cannot be stored', '\u0000abc', 422],
    ['a name of 90,000 letters', 'n'.repeat(90_000), 422],
    ['a name of 300,000 letters', 'n'.repeat(300_000), 422],
    ['more than a form may hold', 'n'.repeat(1_100_000), 413],
  ])('answers %s clearly', async (_what, applicantName, status) => {
    const draft = await begin(citizen);
    const answer = await citizen.post(`${draft}/muc/applicant`, { ...answers.applicant!, applicantName });
    expect(answer.statusCode).toBe(status);
    expect((await citizen.get(`${draft}/muc/applicant`)).statusCode).toBe(200);
  });

  test.each(['unknown', 'all', 'constructor', '%00', '__proto__'])('of another form (%s) is a clear page', async (key) => {
    const draft = await begin(citizen);
    for (const answer of [await citizen.get(`${draft}/muc/${key}`), await citizen.post(`${draft}/muc/${key}`, { a: 'b' })]) {
      expect(answer.statusCode).toBe(404);
      expect(textOf(answer.body)).toContain('Về danh sách việc');
    }
  });
});

describe('checking and sending', () => {
  test('lists what is missing with the way to it, and sends nothing', async () => {
    const draft = await begin(citizen);
    await citizen.post(`${draft}/muc/applicant`, answers.applicant!);
    const page = await citizen.get(`${draft}/kiem-tra`);
    expect(page.body).toContain(`href="${draft}/muc/submitter#f-submitterPhone"`);
    expect(page.body).toContain(`href="${draft}/giay-to/manuscript"`);
    expect(page.body).not.toContain('name="declared"');
    const sent = await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' });
    expect(sent.statusCode).toBe(422);
    expect(textOf(sent.body)).toContain('Hồ sơ chưa đủ để nộp');
  });

  test('asks for the declaration', async () => {
    const draft = await fill(citizen);
    const answer = await citizen.post(`${draft}/kiem-tra`);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('href="#f-declared"');
    const { statusCode } = await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' }, '');
    expect(statusCode).toBe(422); // no key against sending twice
  });

  test('sent twice, by one key or by two, is one dossier and one receipt', async () => {
    const draft = await fill(citizen);
    const key = newId();
    const [{ n: before }] = (await inTenant(db.owner, db.tenant, (tx) => tx`select count(*) as n from dossier.dossier`)) as unknown as [
      { n: number },
    ];
    const keys = [key, key, newId()];
    const answers = await Promise.all(keys.map((one) => citizen.post(`${draft}/kiem-tra`, { declared: 'yes' }, one)));
    answers.push(await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' }));
    for (const answer of answers) expect(answer.headers.location).toBe(`${draft}/da-nop`);
    const receipts = await Promise.all([1, 2].map(() => citizen.get(`${draft}/da-nop`)));
    expect(new Set(receipts.map((receipt) => codeIn(receipt.body))).size).toBe(1);
    const [row] = await inTenant(db.owner, db.tenant, (tx) => tx<{ n: number }[]>`select count(*) as n from dossier.dossier`);
    expect(row!.n - before).toBe(1);
  });

  test('after it, every page of the draft leads to the receipt, and nothing can be changed', async () => {
    const draft = await fill(citizen);
    expect((await citizen.get(`${draft}/da-nop`)).headers.location).toBe(draft); // not sent yet
    await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' });
    for (const place of [draft, `${draft}/muc/applicant`, `${draft}/kiem-tra`]) {
      expect((await citizen.get(place)).headers.location).toBe(`${draft}/da-nop`);
    }
    expect((await citizen.post(`${draft}/muc/applicant`, { applicantName: 'Khác' })).headers.location).toBe(`${draft}/da-nop`);
    expect((await citizen.get(`${draft}/da-nop`)).statusCode).toBe(200);
    expect((await new Citizen(app).get(`${draft}/da-nop`)).statusCode).toBe(404);
  });

  test('on a Sunday the receipt says from when the time can run', async () => {
    const draft = await fill(citizen);
    const monday = deps.world.now();
    deps.world.setTime('2026-11-22T10:00:00+07:00');
    const receipt = await citizen.follow(await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' }));
    deps.world.setTime(monday);
    expect(textOf(receipt.body)).toContain('Thời hạn tính từ khi hồ sơ được tiếp nhận, không phải từ lúc nộp.');
    expect(textOf(receipt.body)).toContain('Nếu được tiếp nhận thứ Hai 23/11/2026, chậm nhất có kết quả thứ Hai 07/12/2026');
  });
});
