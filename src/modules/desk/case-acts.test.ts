import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseActs, readFile, type CaseAct } from '#modules/dossier';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { openOffice, pdf, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
let office: Office;
let app: FastifyInstance;

beforeAll(async () => {
  office = await openOffice(db);
  app = await openDesk(office);
});

const as = (who: Who) => new Visitor(app, who);
const page = (id: Id, act = '') => `/lam-viec/ho-so/${id}${act && `/${act}`}`;

async function file(id: Id) {
  const read = await inTenantReadOnly(db.web, office.tenant, (tx) =>
    readFile(tx, office.officer('monitor-1'), id, office.deps.world.now()),
  );
  if (!read.ok) throw new Error(read.refusal.name);
  return read.value;
}
const stateOf = async (id: Id) => (await file(id)).dossier.state;

type Done = readonly [who: Who, act: string, fields: Record<string, string>];

const accepted: Done[] = [['desk-1', 'accept', {}]];
const taken: Done[] = [...accepted, ['specialist-1', 'take', {}]];
const asked = {
  'item.0.component': 'manuscript',
  'item.0.why': 'Thiếu trang 12',
  'item.1.what': 'Nguồn số liệu',
  'item.1.why': 'Chưa nêu',
  deadline: '05/12/2026',
};
const supplementing: Done[] = [...taken, ['specialist-1', 'requestSupplement', asked]];
const paying: Done[] = [...taken, ['specialist-1', 'requestPayment', { 'quantity.print': '128', reason: 'Đủ trang sau khi đếm.' }]];
const suspended: Done[] = [...taken, ['leader-1', 'suspend', { reason: 'Chờ ý kiến.' }]];

/** Brings a new dossier somewhere by the forms themselves. */
async function bring(steps: readonly Done[]): Promise<Id> {
  office.at('2026-11-11T08:00');
  const { dossierId } = await office.file();
  for (const [who, act, fields] of steps) {
    office.deps.world.advance({ minutes: 10 });
    const form = await as(who).formOf(page(dossierId, act === 'accept' || act === 'take' ? '' : act));
    const done = await as(who).post(page(dossierId, act), { ...form, ...fields });
    if (done.statusCode !== 303) throw new Error(`${act}: ${wordsOf(done.body)}`);
  }
  return dossierId;
}

interface Trial {
  who: Who;
  before: readonly Done[];
  good: Record<string, string>;
  /** What is at fault, and the words that say so; none where the act asks nothing. */
  bad?: readonly [Record<string, string>, string];
  leads: string;
  /** A text field of the form. */
  text?: string;
  says: string;
}

/** One act each: who may, from where, with what; what is refused; where it leads; what its page says before. */
const trials: Partial<Record<CaseAct, Trial>> = {
  refuseAcceptance: {
    who: 'desk-1',
    before: [],
    good: { ground: 'notCompetent', reason: 'Thuộc thẩm quyền nơi khác.', basis: 'Điều 5' },
    bad: [{ reason: 'Thuộc thẩm quyền nơi khác.' }, 'Hãy chọn căn cứ.'],
    leads: 'refused',
    text: 'reason',
    says: 'phiếu từ chối có số',
  },
  requestSupplement: {
    who: 'specialist-1',
    before: taken,
    good: asked,
    bad: [{ ...asked, 'item.1.why': '' }, 'Mỗi mục cần ghi cả nội dung bổ sung và lý do.'],
    leads: 'supplementing',
    text: 'item.0.what',
    says: 'Đồng hồ dừng từ lúc này',
  },
  supplement: {
    who: 'desk-1',
    before: supplementing,
    good: { note: 'Đã nhận bản chính.' },
    bad: [{ note: '' }, 'Hãy ghi giấy tờ đã nhận, hoặc tải tệp lên.'],
    leads: 'processing',
    text: 'note',
    says: 'Thiếu trang 12',
  },
  requestPayment: {
    who: 'specialist-1',
    before: taken,
    good: { 'quantity.print': '128', reason: 'Đủ trang sau khi đếm.' },
    bad: [{ 'quantity.print': 'nhiều', reason: 'Đủ trang.' }, 'Số lượng phải là số nguyên'],
    leads: 'awaitingPayment',
    text: 'reason',
    says: 'ngày hẹn trả sẽ dời theo thời gian chờ',
  },
  suspend: {
    who: 'leader-1',
    before: taken,
    good: { reason: 'Chờ ý kiến cơ quan chuyên ngành.' },
    bad: [{ reason: '' }, 'Hãy ghi lý do.'],
    leads: 'suspended',
    text: 'reason',
    says: 'ngày hẹn trả sẽ dời theo thời gian chờ',
  },
  resume: {
    who: 'leader-1',
    before: suspended,
    good: { reason: '' },
    leads: 'processing',
    text: 'reason',
    says: 'Làm bây giờ thì hẹn trả',
  },
  terminate: {
    who: 'leader-1',
    before: suspended,
    good: { ground: 'other', reason: 'Cơ sở đã giải thể.', sure: 'yes' },
    bad: [{ ground: 'other', reason: 'Cơ sở đã giải thể.' }, 'Hãy đánh dấu xác nhận'],
    leads: 'terminated',
    text: 'reason',
    says: 'kết thúc mà không có kết quả',
  },
  withdraw: {
    who: 'desk-1',
    before: taken,
    good: { reason: 'Đơn ngày 11/11/2026.' },
    bad: [{ reason: '' }, 'Hãy ghi đơn xin rút'],
    leads: 'withdrawn',
    text: 'reason',
    says: 'Chỉ người nộp mới quyết định rút',
  },
  correct: {
    who: 'desk-1',
    before: taken,
    good: { 'answer.copies': '700', reason: 'Gõ nhầm.' },
    bad: [{ 'answer.copies': 'rất nhiều', reason: 'Gõ nhầm.' }, 'số nguyên'],
    leads: 'processing',
    text: 'answer.purpose',
    says: 'Cả bản trước và bản sau đều được lưu',
  },
  cancel: {
    who: 'leader-1',
    before: accepted,
    good: { reason: 'Trùng.', sure: 'yes' },
    bad: [{ reason: 'Trùng.' }, 'Hãy đánh dấu xác nhận'],
    leads: 'cancelled',
    text: 'reason',
    says: 'không tính vào số liệu nào',
  },
};

describe.each(Object.entries(trials) as [CaseAct, Trial][])('the page of %s', (act, { who, before, good, bad, leads, text, says }) => {
  test('says what it means, keeps what was typed when something is at fault, and does it once', async () => {
    const id = await bring(before);
    const shown = await as(who).get(page(id, act));
    expect([shown.statusCode, wordsOf(shown.body)]).toEqual([200, expect.stringContaining(says)]);
    expect((await as(who).get(page(id))).body).toContain(page(id, act));
    const form = await as(who).formOf(page(id, act));
    if (bad) {
      const wrong = await as(who).post(page(id, act), { ...form, ...bad[0] });
      expect([wrong.statusCode, wordsOf(wrong.body)]).toEqual([422, expect.stringContaining(bad[1])]);
      for (const typed of Object.values(bad[0]).filter((one) => one.length > 8)) expect(wrong.body).toContain(typed);
    }
    const states = [await as(who).post(page(id, act), { ...form, ...good }), await as(who).post(page(id, act), { ...form, ...good })];
    expect(states.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(await stateOf(id)).toBe(leads);
    const after = await as(who).get(String(states[0]!.headers.location));
    expect(wordsOf(after.body)).toContain('Đã xong');
  });

  test('is refused where the dossier is not, and to who has no right, with what was typed', async () => {
    const id = await bring([...taken, ['desk-1', 'withdraw', { reason: 'Đơn rút.' }]]);
    const refused = await as(who).get(page(id, act));
    // Where only who holds it may do it, nobody holds it any more.
    expect([403, 409]).toContain(refused.statusCode);
    expect(wordsOf(refused.body)).toContain('Chưa thực hiện');
    const open = await bring(before);
    const { version } = (await file(open)).dossier;
    const stranger = await as('clerk-1').post(page(open, act), { _key: office.deps.world.newId(), _version: String(version), ...good });
    expect(stranger.statusCode).toBe(403);
    expect((await as('specialist-3').get(page(open, act))).statusCode).toBe(404);
  });

  test('takes no text that cannot be kept, and shows every other as it was typed', async () => {
    if (!text) return;
    const id = await bring(before);
    const form = await as(who).formOf(page(id, act));
    for (const typed of ['x'.repeat(10_000), 'có\u0000không']) {
      const answer = await as(who).post(page(id, act), { ...form, ...good, [text]: typed });
      expect([act, typed.slice(0, 5), answer.statusCode]).toEqual([act, typed.slice(0, 5), 422]);
    }
    const odd = `<script>alert(1)</script> ' or 1=1; drop table dossier.dossier; -- \u202etxet`;
    const kept = await as(who).post(page(id, act), { ...form, ...good, [text]: odd, _version: '99' });
    expect(kept.body).not.toContain('<script>alert');
    expect(kept.body).toContain('&lt;script>alert(1)');
    expect(kept.statusCode).toBe(409);
  });
});

test('every act of any step is tried here, or in the test that names it', () => {
  const elsewhere: CaseAct[] = ['confirmPayment', 'digitise', 'move', 'pullBack', 'announceResult', 'confirmDelivery'];
  expect([...Object.keys(trials), ...elsewhere].sort()).toEqual([...caseActs].sort());
});

test('suspending what is late already does not promise a later date, and gives none', async () => {
  const id = await bring(taken);
  const { dueAt } = (await file(id)).dossier;
  office.at('2027-03-01T09:00');
  const asked = wordsOf((await as('leader-1').get(page(id, 'suspend'))).body);
  expect(asked).toContain('ngày hẹn trả không dời');
  expect(asked).not.toContain('sẽ dời theo thời gian chờ');
  for (const act of ['suspend', 'resume']) {
    office.at(act === 'suspend' ? '2027-03-01T09:01' : '2027-03-04T09:00');
    await as('leader-1').post(page(id, act), { ...(await as('leader-1').formOf(page(id, act))), reason: 'Chờ ý kiến.' });
  }
  expect((await file(id)).dossier).toMatchObject({ dueAt, state: 'processing' });
});

describe('papers that complete a dossier', () => {
  test('are uploaded at the desk for the paper that was asked for, and wait with a form that comes back', async () => {
    const id = await bring(supplementing);
    const form = await as('desk-1').formOf(page(id, 'supplement'));
    const bytes = await pdf('phụ lục'.normalize('NFD').replace(/\W/g, ''), 2);
    const sent = await as('desk-1').send(
      page(id, 'supplement'),
      { ...form, note: 'x'.repeat(10_000) },
      { field: 'file.manuscript', name: 'Trang 12.pdf', bytes },
    );
    expect(sent.statusCode).toBe(422);
    expect(sent.body).toContain('Trang 12.pdf');
    const done = await as('desk-1').send(page(id, 'supplement'), { ...form, note: '' });
    expect(done.statusCode).toBe(303);
    const { papers, dossier } = await file(id);
    expect(papers.map(({ name }) => name)).toContain('Trang 12.pdf');
    expect(dossier.dueAt).not.toBeNull();
  });

  test('stop the clock while they are awaited, and the page says why in words', async () => {
    const id = await bring(supplementing);
    office.at('2026-11-13T09:00');
    const words = wordsOf((await as('specialist-1').get(page(id))).body);
    for (const said of [
      '5. Yêu cầu bổ sung giấy tờ',
      'Tạm dừng: Chờ bổ sung giấy tờ',
      'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
      'Hạn: hết thứ Bảy 05/12/2026',
      'Hồ sơ đang chờ người nộp bổ sung giấy tờ.',
    ])
      expect(words).toContain(said);
    expect(words).toMatch(/bước \d trên \d định mức của bước/); // and no day by which the step should be done
    await as('desk-1').post(page(id, 'supplement'), { ...(await as('desk-1').formOf(page(id, 'supplement'))), note: 'Đủ.' });
    expect(wordsOf((await as('specialist-1').get(page(id))).body)).toMatch(/Vì sao ngày này\?/);
    const held = await bring(supplementing);
    office.at('2026-12-07T09:00');
    const list = await as('head-1').get('/lam-viec/danh-sach/held');
    expect(list.body).toContain(held);
    expect(wordsOf(list.body)).toContain('quá hạn bổ sung 05/12/2026');
  });

  test('are asked for once: a second request says so', async () => {
    const id = await bring([...supplementing, ['desk-1', 'supplement', { note: 'Đủ.' }]]);
    const form = await as('specialist-1').formOf(page(id, 'requestSupplement'));
    const again = await as('specialist-1').post(page(id, 'requestSupplement'), { ...form, ...asked });
    expect([again.statusCode, wordsOf(again.body)]).toEqual([409, expect.stringContaining('chỉ cho phép yêu cầu một lần')]);
    expect(again.body).toContain('Nguồn số liệu');
  });

  test('their notice is printed on a page of its own, for readers of the dossier only', async () => {
    const id = await bring(supplementing);
    const [, address] = /href="([^"]+\/van-ban\/[^"]+)"/.exec((await as('specialist-1').get(page(id))).body)!;
    expect(wordsOf((await as('desk-1').get(address!)).body)).toMatch(/1\/2026.*Thiếu trang 12.*Nguồn số liệu/);
    expect((await as('specialist-3').get(address!)).statusCode).toBe(404);
  });
});

describe('what was done by mistake', () => {
  test('is pulled back while the next one has not opened it, and not afterwards', async () => {
    const id = await bring(accepted);
    const head = as('head-1');
    const hand = async () => {
      const form = await head.formOf(page(id, 'assign'));
      await head.post(page(id, 'assign'), { ...form, handlerId: office.officer('specialist-1').officerId, note: '' });
    };
    await hand();
    const before = await head.get(page(id));
    expect(before.body).toContain(page(id, 'pullBack'));
    expect((await head.post(page(id, 'pullBack'), await head.formOf(page(id)))).statusCode).toBe(303);
    await hand();
    await as('specialist-1').get(page(id));
    expect((await head.get(page(id))).body).not.toContain(page(id, 'pullBack'));
    const { version } = (await file(id)).dossier;
    const late = await head.post(page(id, 'pullBack'), { _key: office.deps.world.newId(), _version: String(version) });
    expect([late.statusCode, wordsOf(late.body)]).toEqual([409, expect.stringContaining('Người nhận đã mở hồ sơ')]);
  });

  test('in the data is shown before and after', async () => {
    const id = await bring([...taken, ['desk-1', 'correct', { 'answer.copies': '700', reason: 'Gõ nhầm.' }]]);
    expect(wordsOf((await as('desk-1').get(page(id))).body)).toMatch(/Trước khi sửa Sau khi sửa .* 500 700/);
  });

  test('in the choice of the procedure is moved, with the new limit and date before it is confirmed', async () => {
    const id = await bring(accepted);
    const found = await as('desk-1').get(`${page(id, 'move')}?tim=ban+tin`);
    const [, chosen] = /href="([^"]*thu-tuc=(?!1\.003868)[^"]*)"/.exec(found.body)!;
    const shown = await as('desk-1').get(chosen!.replaceAll('&amp;', '&'));
    expect(wordsOf(shown.body)).toMatch(/Hẹn trả hiện tại .* Hẹn trả mới/);
    const form = await as('desk-1').formOf(chosen!.replaceAll('&amp;', '&'));
    const caseKey = /truong-hop=(\w+)/.exec(chosen!)![1]!;
    const wrong = await as('desk-1').post(page(id, 'move'), { ...form, caseKey, reason: '' });
    expect([wrong.statusCode, wordsOf(wrong.body)]).toEqual([422, expect.stringContaining('Hãy ghi lý do.')]);
    expect((await as('desk-1').post(page(id, 'move'), { ...form, caseKey, reason: 'Nộp nhầm thủ tục.' })).statusCode).toBe(303);
    expect((await as('desk-1').get(page(id))).statusCode).toBe(200);
    expect(wordsOf((await as('desk-1').get(`${page(id, 'move')}?tim=%00%ff<script>`)).body)).not.toContain('<script>');
  });
});

test('an amount that appraisal showed is taken at the desk, or says what is missing for it', async () => {
  const id = await bring(paying);
  const words = wordsOf((await as('desk-1').get(page(id, 'confirmPayment'))).body);
  expect(words).toContain('3.840.000');
  const form = await as('desk-1').formOf(page(id, 'confirmPayment'));
  const noBook = await as('desk-1').post(page(id, 'confirmPayment'), { ...form, manner: 'cash', payer: 'Nguyễn V. A.' });
  expect(noBook.statusCode).toBe(409);
  expect(noBook.body).toContain('Nguyễn V. A.');
  expect(await stateOf(id)).toBe('awaitingPayment');
});
