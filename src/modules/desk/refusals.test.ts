import type { FastifyInstance } from 'fastify';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFile } from '#modules/dossier';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { openOffice, pdf, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
let office: Office;
let app: FastifyInstance;
let id: string;
let code: string;

beforeAll(async () => {
  office = await openOffice(db);
  app = await openDesk(office);
});

beforeEach(async () => {
  office.at('2026-11-11T08:00');
  ({ dossierId: id, code } = await office.file());
});

const as = (who: Who | null) => new Visitor(app, who);
const page = (act = '', of = id) => `/lam-viec/ho-so/${of}${act && `/${act}`}`;
const search = (q: string) => `/lam-viec/tim?${new URLSearchParams({ q })}`;
const key = () => office.deps.world.newId();

async function file() {
  const read = await inTenantReadOnly(db.web, office.tenant, (tx) =>
    readFile(tx, office.officer('monitor-1'), id, office.deps.world.now()),
  );
  if (!read.ok) throw new Error(read.refusal.name);
  return read.value;
}
const uploads = () =>
  inTenant(db.owner, office.tenant, (tx) => tx`select id from uploads.upload where owner_id = ${id} and component_key <> 'manuscript'`);

/** Brings the dossier to the specialist. */
async function atSpecialist() {
  const steps = [
    ['desk-1', 'accept'],
    ['specialist-1', 'take'],
  ] as const;
  for (const [who, act] of steps) await as(who).post(page(act), await as(who).formOf(page()));
}

describe('who may not read a dossier', () => {
  test('is told the same as for one that does not exist, on every address', async () => {
    const stranger = as('specialist-3');
    const unknown = key();
    const form = { _key: key(), _version: '1' };
    const plain = (body: string) =>
      body
        .replaceAll(unknown, '')
        .replaceAll(id, '')
        .replaceAll(/name="_key" value="[^"]*"/g, '');
    for (const at of ['', 'accept', 'propose', 'tep/1', 'nonsense']) {
      const [hidden, missing] = [await stranger.get(page(at)), await stranger.get(page(at, unknown))];
      expect([at, hidden.statusCode, missing.statusCode]).toEqual([at, 404, 404]);
      expect(plain(hidden.body)).toBe(plain(missing.body));
    }
    expect((await stranger.post(page('accept'), form)).statusCode).toBe(404);
    const byCode = await stranger.get(search(code));
    expect(byCode.statusCode).toBe(404);
    expect(plain(byCode.body)).not.toContain('Trường THCS');
    expect(wordsOf((await stranger.get('/lam-viec/danh-sach/unit')).body)).toContain('Đơn vị không có hồ sơ nào đang xử lý.');
  });

  test('leaves no file with it', async () => {
    await atSpecialist();
    const { version } = (await file()).dossier;
    for (const who of ['specialist-3', 'specialist-2', 'leader-1', 'monitor-1'] as const) {
      const sent = await as(who).send(
        page('propose'),
        { _key: key(), _version: String(version), note: 'x' },
        { field: 'draft', name: 'x.pdf', bytes: await pdf('x') },
      );
      expect([who, sent.statusCode]).toEqual([who, who === 'specialist-3' ? 404 : 403]);
    }
    expect(await uploads()).toHaveLength(0);
  });
});

describe('who may read but not act', () => {
  test('has no button, and is refused in words on the act’s address', async () => {
    const monitor = as('monitor-1');
    const seen = await monitor.get(page());
    expect(seen.statusCode).toBe(200);
    expect(seen.body).not.toContain('/accept"');
    expect(wordsOf(seen.body)).toContain('Bạn xem được hồ sơ này.');
    const asked = await monitor.get(page('accept'));
    const posted = await monitor.post(page('accept'), { _key: key(), _version: '1' });
    expect([asked.statusCode, posted.statusCode]).toEqual([403, 403]);
    expect(wordsOf(posted.body)).toContain('không thuộc vai trò của bạn');
    expect((await file()).dossier.state).toBe('submitted');
  });

  test('an act out of its step is told in words', async () => {
    const early = await as('desk-1').get(page('return'));
    expect(early.statusCode).toBe(409);
    expect(wordsOf(early.body)).toContain('không ở bước làm được việc này');
  });
});

describe('two people at once', () => {
  test('the later one learns who did what meanwhile, and keeps what he typed', async () => {
    await atSpecialist();
    const [before] = [await as('specialist-1').formOf(page('propose'))];
    await as('head-1').post(page('assign'), {
      ...(await as('head-1').formOf(page('assign'))),
      handlerId: office.officer('specialist-2').officerId,
      note: '',
    });
    const late = await as('specialist-1').send(
      page('propose'),
      { ...before, note: 'Tôi đã thẩm định xong.' },
      { field: 'draft', name: 'x.pdf', bytes: await pdf('x') },
    );
    expect(late.statusCode).toBe(409);
    const words = wordsOf(late.body);
    expect(words).toContain('Ngô Thanh Ẩn: Phân công');
    expect(words).toContain('Phạm Đăng Khôi');
    expect(words).toContain('Tôi đã thẩm định xong.');
    expect(await uploads()).toHaveLength(0);
  });

  test('where the act is still open, the form stands again on the new state', async () => {
    await atSpecialist();
    const head = as('head-1');
    const old = await head.formOf(page('assign'));
    const to = (who: Who) => ({ handlerId: office.officer(who).officerId });
    await head.post(page('assign'), { ...(await head.formOf(page('assign'))), ...to('specialist-2'), note: '' });
    const late = await head.post(page('assign'), { ...old, ...to('specialist-1'), note: 'Gấp.' });
    expect(late.statusCode).toBe(409);
    expect(wordsOf(late.body)).toContain('Hồ sơ vừa thay đổi');
    expect(late.body).toContain('Gấp.');
    expect(late.body).toContain(`name="_version" value="${(await file()).dossier.version}"`);
  });

  test('two specialists take it: one has it, the other is told so', async () => {
    await as('desk-1').post(page('accept'), await as('desk-1').formOf(page()));
    const forms = await Promise.all(
      (['specialist-1', 'specialist-2'] as const).map(async (who) => [who, await as(who).formOf(page())] as const),
    );
    const answers = await Promise.all(forms.map(([who, form]) => as(who).post(page('take'), form)));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([303, 409]);
    expect(wordsOf(answers.find((answer) => answer.statusCode === 409)!.body)).toMatch(/(Trần Nhã Uyên|Phạm Đăng Khôi): Nhận việc/);
  });
});

describe('the same form sent again', () => {
  test('does nothing twice and answers the same', async () => {
    const form = await as('desk-1').formOf(page());
    const answers = await Promise.all([1, 2, 3].map(() => as('desk-1').post(page('accept'), form)));
    expect(answers.map((answer) => [answer.statusCode, answer.headers.location])).toEqual(Array(3).fill([303, `${page()}?xong=accept`]));
    expect((await file()).history).toHaveLength(2);
  });

  test('with its file too: the file is kept once', async () => {
    await atSpecialist();
    const form = await as('specialist-1').formOf(page('propose'));
    const send = async () =>
      as('specialist-1').send(
        page('propose'),
        { ...form, outcome: 'granted', note: 'Đủ điều kiện.' },
        { field: 'draft', name: 'x.pdf', bytes: await pdf('x') },
      );
    const answers = [await send(), await send()];
    expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303]);
    expect((await file()).papers).toHaveLength(2);
    expect(await uploads()).toHaveLength(1);
  });

  test('but with other words it is no repeat', async () => {
    await atSpecialist();
    const form = await as('specialist-1').formOf(page('propose'));
    const send = async (note: string) =>
      as('specialist-1').send(
        page('propose'),
        { ...form, outcome: 'granted', note },
        { field: 'draft', name: 'x.pdf', bytes: await pdf('x') },
      );
    await send('Một.');
    const other = await send('Hai.');
    expect(other.statusCode).toBe(409);
    expect(other.body).toContain('Hai.');
  });
});

describe('a session that ended while somebody was writing', () => {
  test('the post answers with the log-in page that holds what was typed, and does nothing', async () => {
    await atSpecialist();
    const form = await as('specialist-1').formOf(page('propose'));
    const stopped = await as(null).send(
      page('propose'),
      { ...form, outcome: 'granted', note: 'Đủ điều kiện.' },
      { field: 'draft', name: 'x.pdf', bytes: await pdf('x') },
    );
    expect(stopped.statusCode).toBe(401);
    expect(stopped.body).toContain('Đủ điều kiện.');
    expect(await uploads()).toHaveLength(0);
  });

  test('sent again without its file, the form stands again and asks for it', async () => {
    await atSpecialist();
    const form = await as('specialist-1').formOf(page('propose'));
    const again = await as('specialist-1').post(page('propose'), { ...form, outcome: 'granted', note: 'Đủ điều kiện.', _again: 'yes' });
    expect(again.statusCode).toBe(422);
    expect(wordsOf(again.body)).toContain('Hãy chọn lại tệp này');
    expect(again.body).toContain('Đủ điều kiện.');
    expect((await file()).dossier.step).toBe('appraise');
  });
});

describe('what no page of ours sends', () => {
  test('never is a fault of the server', async () => {
    const desk = as('desk-1');
    const nul = '\u0000';
    const gets = [
      page('', 'x'),
      page('', '%00'),
      page('', '../..'),
      page('nonsense'),
      page('%00'),
      page('tep/0'),
      page('tep/-1'),
      page('tep/1e9'),
      page('tep/%00'),
      `${page()}?tep=99&tu=nowhere&xong=%00`,
      `${page()}?tep=1&tep=2`,
      '/lam-viec/danh-sach/nowhere',
      '/lam-viec/danh-sach/%00',
      '/lam-viec/danh-sach/__proto__',
      '/lam-viec/tim',
      search(nul),
      search('\ud800'),
      search("' or 1=1 --"),
      search('x'.repeat(5_000)),
      '/lam-viec/tim?q=a&q=b',
      '/lam-viec?after=x',
      `/lam-viec?after=-271821-04-20T00:00Z~${key()}`,
      `/lam-viec?after=0000-01-01T00:00Z~${key()}`,
      `/lam-viec?after=2026-13-99T00:00Z~${key()}`,
      `/lam-viec?after=%00~${key()}`,
    ];
    for (const url of gets)
      expect([url, (await desk.get(url)).statusCode]).toEqual([url, expect.toSatisfy((status: number) => status < 500)]);

    const good = { _key: key(), _version: '2' };
    const forms: Record<string, string>[] = [
      {},
      { _key: 'x', _version: '1' },
      { _key: key() },
      { _key: key(), _version: '99999999999999999999' },
      { _key: key(), _version: '-1' },
      { ...good, _version: nul },
      { ...good, note: nul, handlerId: nul, manner: nul, collector: nul, draftDigest: nul },
      { ...good, note: '\ud800', handlerId: 'x' },
      { ...good, note: 'x'.repeat(50_000) },
      { ...good, __proto__: 'x', constructor: 'x' },
    ];
    for (const act of ['accept', 'assign', 'take', 'propose', 'initial', 'sign', 'sendBack', 'number', 'return', 'nonsense', '%00']) {
      for (const form of forms) {
        const [one, two] = [await desk.post(page(act), form), await desk.send(page(act), form)];
        expect([act, form, one.statusCode < 500, two.statusCode < 500]).toEqual([act, form, true, true]);
        expect([one.statusCode, two.statusCode]).not.toContain(303);
      }
    }
    expect((await file()).history).toHaveLength(1);
  });

  test('on a form that may be sent, is shown beside its field with what was typed', async () => {
    await atSpecialist();
    const form = await as('specialist-1').formOf(page('propose'));
    const nul = await as('specialist-1').send(page('propose'), { ...form, outcome: 'granted', note: 'Đủ\u0000điều kiện' });
    expect(nul.statusCode).toBe(422);
    expect(nul.body).toContain('Có ký tự không đọc được');
    const long = await as('specialist-1').send(page('propose'), { ...form, outcome: 'granted', note: 'dài '.repeat(2_000) });
    expect([long.statusCode, long.body.includes('Mục này quá dài.'), long.body.includes('dài dài dài')]).toEqual([422, true, true]);
  });

  test('a broken multipart body is the sender’s fault, and nothing is left behind', async () => {
    await atSpecialist();
    const form = await as('specialist-1').formOf(page('propose'));
    const start = Object.entries({ ...form, outcome: 'granted', note: 'x' })
      .map(([name, text]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`)
      .join('');
    const openFile =
      '--b\r\ncontent-disposition: form-data; name="draft"; filename="x.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7 and then nothing';
    for (const payload of ['', '--b', 'nonsense', start, `${start}${openFile}`, '--b\r\n\r\n\r\n--b--']) {
      const headers = { 'x-who': 'specialist-1', 'content-type': 'multipart/form-data; boundary=b' };
      const answer = await app.inject({ method: 'POST', url: page('propose'), headers, payload });
      expect([payload, answer.statusCode]).toEqual([payload, expect.toSatisfy((status: number) => status >= 400 && status < 500)]);
    }
    const noBoundary = await app.inject({
      method: 'POST',
      url: page('propose'),
      headers: { 'x-who': 'specialist-1', 'content-type': 'multipart/form-data' },
      payload: 'x',
    });
    expect(noBoundary.statusCode).toBeLessThan(500);
    expect((await file()).papers).toHaveLength(1);
    const rows = await inTenant(
      db.owner,
      office.tenant,
      (tx) => tx`select state from uploads.upload where owner_id = ${id} and state = 'clean' and component_key <> 'manuscript'`,
    );
    expect(rows).toHaveLength(0);
  });

  test('an upload of the applicant is no draft of the officer', async () => {
    await atSpecialist();
    const form = await as('specialist-1').formOf(page('propose'));
    const { uploadId } = (await file()).papers[0]!;
    const forged = await as('specialist-1').send(page('propose'), { ...form, _stored: uploadId, outcome: 'granted', note: 'Đủ.' });
    expect(forged.statusCode).toBe(422);
  });
});
