import { describe, expect, test } from 'vitest';
import { accept, correct } from '#modules/dossier';
import { inTenant } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';
import { codeIn, send } from '../testing/filing.ts';

const counter = await openCounter('2026-11-23T08:00:00+07:00');
const { app, db, deps } = counter;
const { citizen, code, draft } = await send(counter);
const own = `${draft}/giay-tiep-nhan`;
const stranger = () => new Citizen(app);

const [dossier] = await inTenant(db.web, db.tenant, (tx) => tx<{ id: Id }[]>`select id from dossier.dossier where code = ${code}`);
const input = async () => {
  const [row] = await inTenant(
    db.web,
    db.tenant,
    (tx) => tx<{ version: number }[]>`select version from dossier.dossier where id = ${dossier!.id}`,
  );
  return { key: newId(), dossierId: dossier!.id, version: row!.version };
};
const tokens = async () => {
  const rows = await inTenant(
    db.web,
    db.tenant,
    (tx) => tx<{ token: string; sha256: string }[]>`
    select token, sha256 from papers.paper where sha256 is not null order by edition`,
  );
  return rows;
};

describe('the filer’s own copy', () => {
  test('is the receipt until the dossier is accepted', async () => {
    const early = await citizen.get(own);
    expect([early.statusCode, early.headers.location]).toEqual([303, `${draft}/da-nop`]);
  });

  test('is the slip from then on, and nobody’s without the draft’s key', async () => {
    deps.world.setTime('2026-11-23T09:12:00+07:00');
    expect(await accept(deps, db.tenant, await counter.officer('desk-1'), await input())).toMatchObject({ ok: true });
    const slip = await citizen.get(own);
    expect([slip.statusCode, slip.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await citizen.get(own)).rawPayload.equals(slip.rawPayload)).toBe(true);
    expect((await stranger().get(own)).statusCode).toBe(404);
    expect((await stranger().get('/nop/ho-so/x/giay-tiep-nhan')).statusCode).toBe(404);
  });
});

describe('the page of a slip', () => {
  test('says that it is genuine and what it says, names no persons and no papers', async () => {
    const [{ token, sha256 } = { token: '', sha256: '' }] = await tokens();
    const { statusCode, body, headers } = await stranger().get(`/kiem-tra/${token}`);
    expect([statusCode, headers['x-robots-tag']]).toEqual([200, 'noindex']);
    expect(codeIn(body)).toBe(code);
    const words = textOf(body);
    for (const said of [
      'Giấy tiếp nhận này là thật',
      'Cấp giấy phép xuất bản tài liệu không kinh doanh',
      '09:12, thứ Hai 23/11/2026',
      '17:00, thứ Hai 07/12/2026',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Trung tâm Phục vụ hành chính công',
      'Mức độ hoàn thành: 2 trên 5',
      sha256,
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/Nguyễn V\. A\.|Trường THCS|Bản thảo|0417|Phòng/);
  });

  test('is found by typing what is printed under the QR', async () => {
    const [{ token } = { token: '' }] = await tokens();
    const typed = ` ${token.slice(0, 5).toLowerCase()} - ${token.slice(5).replaceAll('0', 'o')} `;
    const answer = await stranger().post('/kiem-tra', { token: typed });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/kiem-tra/${token}`]);
    expect(textOf((await stranger().get('/kiem-tra')).body)).toContain('Dãy in dưới mã QR');
  });

  test.each(['', 'xin chào', '\u0000', '<script>', '0'.repeat(25), 'U'.repeat(26)])(
    '%j typed is refused beside its field and kept',
    async (token) => {
      const { statusCode, body } = await stranger().post('/kiem-tra', { token });
      expect(statusCode).toBe(422);
      expect(body).toContain('href="#f-token"');
    },
  );

  test.each(['0'.repeat(26), 'x', '%00', '%F0%9F', "'%20or%201=1", 'a'.repeat(2_000), '..%2f..%2fetc'])(
    '/kiem-tra/%s is no slip of ours',
    async (token) => {
      const { statusCode } = await stranger().get(`/kiem-tra/${token}`);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
    },
  );

  test('of an unknown one says what to do', async () => {
    const { statusCode, body } = await stranger().get(`/kiem-tra/${'0'.repeat(26)}`);
    expect(statusCode).toBe(404);
    expect(textOf(body)).toContain('Không có giấy tiếp nhận nào mang dãy này');
  });

  test('of a corrected slip says that another one replaced it, and still what the old one said', async () => {
    deps.world.setTime('2026-11-24T09:00:00+07:00');
    const answers = { applicantName: 'Trường THCS Ng. T.' };
    const corrected = await correct(deps, db.tenant, await counter.officer('desk-1'), { ...(await input()), answers, reason: 'Gõ nhầm.' });
    expect(corrected).toMatchObject({ ok: true });
    await citizen.get(own);
    const [first, second] = await tokens();
    expect(textOf((await stranger().get(`/kiem-tra/${first!.token}`)).body)).toContain('Đã có giấy sửa thay giấy này');
    expect(textOf((await stranger().get(`/kiem-tra/${second!.token}`)).body)).toContain('Giấy tiếp nhận này là thật');
  });

  test('may be asked for sixty times in ten minutes from one address', async () => {
    const many = stranger();
    const [{ token } = { token: '' }] = await tokens();
    const statuses: number[] = [];
    for (let n = 0; n < 61; n++) statuses.push((await many.get(`/kiem-tra/${n % 2 ? token : '0'.repeat(26)}`)).statusCode);
    expect(statuses.slice(0, 60).every((status) => status === 200 || status === 404)).toBe(true);
    expect(statuses[60]).toBe(429);
  });
});
