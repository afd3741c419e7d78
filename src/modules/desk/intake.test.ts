import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDraft, saveAnswers, startDraft } from '#modules/dossier';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { answers } from '#testing/dossier';
import { hiddenIn, openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { openOffice, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
let office: Office;
let app: FastifyInstance;

beforeAll(async () => {
  office = await openOffice(db);
  app = await openDesk(office);
  office.at('2026-11-12T09:00');
});

const as = (who: Who) => new Visitor(app, who);
const board = '/lam-viec/tiep-nhan';
const texts = answers as Record<string, string>;
const handedIn = { 'paper.manuscript.kind': 'original', 'paper.manuscript.copies': '2', resultBy: 'counter' };

/** Begins at the counter or from the post, and gives the page's address. */
async function begin(way: 'counter' | 'post' = 'counter', who: Who = 'desk-1'): Promise<string> {
  const page = await as(who).get(`${board}?q=1.003868`);
  const fields = { ...hiddenIn(page.body), start: `${office.procedureVersionId}~first~${way}` };
  const started = await as(who).post(board, fields);
  expect(started.statusCode).toBe(303);
  return started.headers.location as string;
}

async function post(path: string, fields: Record<string, string>, who: Who = 'desk-1') {
  return as(who).post(path, { ...(await as(who).formOf(path)), ...fields });
}

describe('where taking in begins', () => {
  test('a desk officer comes to it from his list; others do not', async () => {
    expect((await as('desk-1').get('/lam-viec')).body).toContain(`href="${board}"`);
    expect((await as('specialist-1').get('/lam-viec')).body).not.toContain(`href="${board}"`);
  });

  test('common words without accents find the procedure, and its button has the focus', async () => {
    const { body } = await as('desk-1').get(`${board}?q=hop+bao`);
    expect(wordsOf(body)).toContain('Cho phép họp báo (trong nước)');
    expect(body.match(/<button[^>]*autofocus[^>]*>/g)).toEqual([expect.stringMatching(/name="start" value="[^"]+~first~counter"/)]);
  });

  test('what another desk takes in is found without a button', async () => {
    const { body } = await as('desk-2').get(`${board}?q=hop+bao`);
    expect(wordsOf(body)).toContain('Bộ phận khác tiếp nhận');
    expect(body).not.toContain('name="start"');
  });

  test('a case without a limit says so and cannot be begun', async () => {
    const { body } = await as('desk-1').get(`${board}?q=trung+bay+tranh`);
    expect(wordsOf(body)).toContain('chưa công bố thời hạn');
    expect(body).not.toContain('name="start"');
  });

  test('what is sent by hand that was never offered is refused in words', async () => {
    const hidden = hiddenIn((await as('desk-1').get(board)).body);
    for (const start of ['', 'x~y~z', `${office.procedureVersionId}~nothing~counter`, `${office.procedureVersionId}~\u0000~post`]) {
      const refused = await as('desk-1').post(board, { ...hidden, start });
      expect(refused.statusCode).toBe(404);
      expect(wordsOf(refused.body)).toContain('Không có thủ tục hoặc trường hợp này.');
    }
  });
});

describe('the page', () => {
  test('takes in a dossier: code, promise and slip follow', async () => {
    const path = await begin();
    const sent = await post(path, { ...texts, ...handedIn, _do: 'accept' });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${path}/xong`]);
    const done = await as('desk-1').get(`${path}/xong`);
    expect(wordsOf(done.body)).toContain('Đã tiếp nhận');
    expect(wordsOf(done.body)).toMatch(/H12\.02-20261112- ?\d{7}/);
    expect(wordsOf(done.body)).toContain('1.920.000');
    const slip = /href="(\/lam-viec\/ho-so\/[^"]+\/giay-tiep-nhan)"/.exec(done.body)![1]!;
    expect((await as('desk-1').get(slip)).statusCode).toBe(200);
  });

  test('what came on paper stands on the page of the dossier, with its kind, its number and who looked at it', async () => {
    const path = await begin();
    await post(path, { ...texts, ...handedIn, 'paper.manuscript.toReturn': 'yes', _do: 'accept' });
    const done = (await as('desk-1').get(`${path}/xong`)).body;
    const dossier = /href="(\/lam-viec\/ho-so\/[0-9a-f-]{36})\/giay-tiep-nhan"/.exec(done)![1]!;
    const shown = wordsOf((await as('desk-1').get(dossier)).body);
    expect(shown).toMatch(/Bản giấy đã nhận 1 giấy tờ/);
    expect(shown).toMatch(/Bản thảo tài liệu bản chính 2 trả lại cùng kết quả/);
    expect(shown).toContain('cán bộ nhập');
    expect(shown).not.toContain('điền trực tuyến');
  });

  test('comes back whole: each fault at its field, everything typed kept', async () => {
    const path = await begin();
    const wrong = await post(path, {
      ...texts,
      submitterPhone: '12',
      applicantNumber: '0100109107',
      'paper.translation.copies': 'ba',
      'paper.translation.kind': 'checked',
    });
    expect(wrong.statusCode).toBe(422);
    const words = wordsOf(wrong.body);
    expect(words).toContain('Mã số thuế không đúng');
    expect(words).toContain('Giấy tờ này bắt buộc');
    expect(words).toContain('Số bản là số từ 1 đến 99.');
    expect(wrong.body).toContain('href="#f-paper-manuscript-kind"');
    expect(wrong.body).toContain('value="ba"');
    expect(wrong.body).toContain(texts.documentTitle!);
    expect(wrong.body).toMatch(/<option value="checked" selected/);
  });

  test('from the post: the signing of the record is the receipt', async () => {
    const path = await begin('post');
    const half = await post(path, { ...texts, ...handedIn, 'post.day': '31/02/2026', 'post.time': '9h' });
    expect(half.statusCode).toBe(422);
    expect(wordsOf(half.body)).toContain('Hãy ghi đủ ngày và giờ');
    expect(wordsOf(half.body)).toContain('Hãy ghi số biên bản giao nhận');
    const post1 = {
      'post.record': '12/BBGN',
      'post.day': '11/11/2026',
      'post.time': '15h30',
      'post.office': 'Bưu cục Cà Mau',
      'post.list': 'Đơn\nBản thảo',
    };
    const sent = await post(path, { ...texts, ...handedIn, ...post1 });
    expect(sent.statusCode).toBe(303);
    expect(wordsOf((await as('desk-1').get(`${path}/xong`)).body)).toContain('11/11/2026 15:30');
  });

  test('keeps what was typed on the way to the scanner and comes back with it', async () => {
    const path = await begin();
    const away = await post(path, { applicantName: 'Hội Mẫu', _do: 'scan:manuscript' });
    expect(away.headers.location).toBe(`/lam-viec/so-hoa/draft/${path.split('/').at(-1)}/manuscript`);
    expect((await as('desk-1').get(away.headers.location as string)).statusCode).toBe(200);
    expect((await as('desk-1').get(path)).body).toContain('value="Hội Mẫu"');
    expect(wordsOf((await as('desk-1').get(board)).body)).toContain('Hội Mẫu');
  });

  test('the next of the same people begins with them', async () => {
    const path = await begin();
    await post(path, { ...texts, ...handedIn });
    const done = await as('desk-1').get(`${path}/xong`);
    const start = /name="start" value="([^"]+)"/.exec(done.body)![1]!;
    const next = await as('desk-1').post(board, { ...hiddenIn(done.body), start });
    const { body } = await as('desk-1').get(next.headers.location as string);
    expect(body).toContain(`value="${texts.applicantName}"`);
    expect(body).not.toContain(texts.documentTitle!);
    expect(wordsOf(body)).toContain('trong 7 ngày qua');
  });

  test('is of nobody else: another desk, a specialist, nobody logged in', async () => {
    const path = await begin();
    for (const who of ['desk-2', 'specialist-1', 'leader-1'] as const) {
      for (const address of [path, `${path}/xong`]) expect((await as(who).get(address)).statusCode).toBe(404);
      expect((await as(who).post(path, texts)).statusCode).toBe(404);
    }
    expect((await new Visitor(app, null).get(path)).statusCode).not.toBe(200);
  });
});

describe('a card that is scanned', () => {
  const line = (more: Partial<Record<'number' | 'born' | 'name', string>> = {}) =>
    `${more.number ?? '096099012345'}|381234567|${more.name ?? 'Nguyễn Văn Mẫu'}|${more.born ?? '05031999'}|Nam|Ấp 1, xã Khánh An, Cà Mau|01012022`;

  test('fills in who holds it, and nothing that was typed is lost', async () => {
    const path = await begin();
    const read = await post(path, { applicantName: 'Hội Mẫu', 'card.of': 'submitter', 'card.line': line() });
    expect([read.statusCode, read.headers.location]).toEqual([303, path]);
    const { body } = await as('desk-1').get(path);
    expect(body).toMatch(/<input[^>]*value="Nguyễn Văn Mẫu"[^>]*name="submitterName"/);
    expect(body).toContain('value="Hội Mẫu"');
    expect(body.match(/<(?:input|select)[^>]*autofocus[^>]*>/g)).toEqual([expect.stringContaining('name="applicantKind"')]);
  });

  test.each([
    ['a line that is none', 'xin chào', 'Đây không phải dòng mã'],
    ['half a line', '096099012345|381', 'Đây không phải dòng mã'],
    ['a birthday that is none', line({ born: '31021999' }), 'Đây không phải dòng mã'],
    ['a number of no place', line({ number: '099099012345' }), 'Số căn cước không đúng'],
    ['another year of birth', line({ born: '05032001' }), 'không khớp nhau'],
    ['a NUL in the name', line({ name: 'A\u0000' }), 'Đây không phải dòng mã'],
  ])('%s is refused in clear words, everything kept', async (_what, text, words) => {
    const path = await begin();
    const refused = await post(path, { applicantName: 'Hội Mẫu', 'card.line': text });
    expect(refused.statusCode).toBe(422);
    expect(wordsOf(refused.body)).toContain(words);
    expect(refused.body).toContain('value="Hội Mẫu"');
  });
});

describe('a draft of a citizen', () => {
  async function online() {
    const { deps, tenant, procedureVersionId } = office;
    const draft = await startDraft(deps, tenant, procedureVersionId);
    await saveAnswers(deps, tenant, { ...draft, answers });
    const opened = await inTenantReadOnly(db.web, tenant, (tx) => openDraft(tx, draft.id, draft.token));
    return { ...draft, code: opened.ok ? opened.value.takeoverCode! : '' };
  }
  const over = async (code: string) => as('desk-1').post(`${board}/ma-nhan`, { ...hiddenIn((await as('desk-1').get(board)).body), code });

  test('opens by its code; a wrong one is said at its field', async () => {
    const wrong = await over('ABCD-EFGH');
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="ABCD-EFGH"');
    const draft = await online();
    const right = await over(draft.code.toLowerCase());
    expect(right.headers.location).toBe(`${board}/${draft.id}`);
    expect((await as('desk-1').get(right.headers.location as string)).body).toContain(texts.documentTitle!);
  });

  test('that he changed meanwhile comes back with what differs, and what the desk typed', async () => {
    const draft = await online();
    const path = (await over(draft.code)).headers.location as string;
    const form = await as('desk-1').formOf(path);
    await saveAnswers(office.deps, office.tenant, { ...draft, answers: { copies: '777' } });
    const conflict = await as('desk-1').post(path, { ...form, ...texts, ...handedIn, copies: '500' });
    expect(conflict.statusCode).toBe(409);
    expect(wordsOf(conflict.body)).toContain('Số lượng bản: 777');
    expect(conflict.body).toContain('name="copies"');
    expect(conflict.body).toContain('value="500"');
    const sent = await as('desk-1').post(path, { ...form, ...hiddenIn(conflict.body), ...texts, ...handedIn, copies: '500' });
    expect(sent.statusCode).toBe(303);
  });
});

describe('whatever is typed into any field', () => {
  const nasty: [string, string][] = [
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['letters in parts', 'Tiếng Việt ễ ự'.normalize('NFD')],
    ['10,000 letters', 'ă'.repeat(10_000)],
    ['marks of direction', '\u202eCông ty\u200f \u2066A'],
    ['SQL', "'); drop table dossier.draft; --"],
    ['HTML', '"><script>alert(1)</script>'],
    ['a format', '%s%n${7*7}{{7*7}}'],
    ['blanks', ' \t\n '],
  ];

  test.each(nasty)('%s is refused at its field or stored clean, never worse', async (_what, text) => {
    const path = await begin('post');
    const page = await as('desk-1').get(path);
    const names = [...new Set([...page.body.matchAll(/name="([A-Za-z][\w.]*)"/g)].map(([, name]) => name!))].filter(
      (name) => !['q'].includes(name),
    );
    expect(names.length).toBeGreaterThan(40);
    const hidden = hiddenIn(page.body);
    for (const name of names) {
      const answer = await as('desk-1').post(path, { ...hidden, [name]: text });
      expect([name, answer.statusCode]).toEqual([name, 422]);
      expect(answer.body).not.toContain('<script>alert');
    }
    const all = await as('desk-1').post(path, { ...hidden, ...Object.fromEntries(names.map((name) => [name, text])) });
    // All of them at once are more than a form may weigh.
    expect(all.statusCode).toBe(text.length === 10_000 ? 413 : 422);
  });

  test.each(nasty.filter(([what]) => !['NUL', 'a lone surrogate', '10,000 letters', 'blanks'].includes(what)))(
    '%s in a title is stored clean',
    async (_what, text) => {
      const path = await begin();
      const sent = await post(path, { ...texts, ...handedIn, documentTitle: text });
      expect(sent.statusCode).toBe(303);
      const done = await as('desk-1').get(`${path}/xong`);
      const dossier = await as('desk-1').get(/href="(\/lam-viec\/ho-so\/[\w-]+)"/.exec(done.body)![1]!);
      expect(dossier.statusCode).toBe(200);
      expect(dossier.body).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|<script>alert/);
      expect(dossier.body).toBe(dossier.body.normalize('NFC'));
    },
  );

  test('a page that is sent with nothing, with lists and with names that nobody knows, is answered', async () => {
    const path = await begin();
    expect((await as('desk-1').post(path, {})).statusCode).toBe(422);
    const payload = 'applicantName=a&applicantName=b&__proto__=x&paper.x.kind=y&_version=-1&_do=scan%3A..%2F';
    const headers = { 'x-who': 'desk-1', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await app.inject({ method: 'POST', url: path, headers, payload })).statusCode).toBe(409);
    expect((await as('desk-1').get(`${board}/%00`)).statusCode).toBeLessThan(500);
  });
});
