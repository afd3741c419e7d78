import { describe, expect, test } from 'vitest';
import {
  accept,
  cancel,
  refuseAcceptance,
  requestSupplement,
  suspend,
  take,
  terminate,
  type ActDone,
  type ActInput,
  type DossierDeps,
} from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { Temporal } from '#platform/time';
import { Citizen, textOf } from './testing/citizen.ts';
import { openCounter } from './testing/counter.ts';
import { send } from './testing/filing.ts';
import { pdf, program } from './testing/samples.ts';

const counter = await openCounter();
const { app, db, deps } = counter;

interface Filed {
  citizen: Citizen;
  code: string;
  draft: string;
  id: Id;
}

async function filed(): Promise<Filed> {
  const sent = await send(counter);
  const [row] = await inTenant(db.owner, db.tenant, (tx) => tx<{ id: Id }[]>`select id from dossier.dossier where code = ${sent.code}`);
  return { ...sent, id: row!.id };
}

const stateOf = async (id: Id) => {
  const [row] = await inTenant(
    db.owner,
    db.tenant,
    (tx) => tx<{ state: string; version: number }[]>`select state, version from dossier.dossier where id = ${id}`,
  );
  return row!;
};

type Does<I> = (deps: DossierDeps, tenant: TenantId, actor: Actor, input: ActInput & I) => Promise<Result<ActDone>>;

async function by<I extends object>(who: string, id: Id, does: Does<I>, more: I): Promise<void> {
  const { version } = await stateOf(id);
  const done = await does(deps, db.tenant, await counter.officer(who), { key: deps.world.newId(), dossierId: id, version, ...more });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

const ask = {
  items: [
    { component: 'manuscript', what: 'Bản thảo có đủ phụ lục', why: 'Thiếu trang 12 đến 15' },
    { component: null, what: 'Nguồn số liệu trang 40', why: 'Chưa nêu' },
  ],
  reason: 'Gọi 0290 3 000 000 khi cần hỏi.',
  basis: '',
  deadline: Temporal.PlainDate.from('2026-12-05'),
};
const tracked = async (code: string, digits = '0417') => textOf((await new Citizen(app).post('/tra-cuu', { code, digits })).body);
const own = async ({ citizen, draft }: Filed) => textOf((await citizen.get(`${draft}/da-nop`)).body);
const version = async ({ id }: Filed) => ({ _version: String((await stateOf(id)).version) });

describe('a dossier that has to be completed', () => {
  test('says on top what, why and until when, and is completed online without script', async () => {
    const one = await filed();
    await by('desk-1', one.id, requestSupplement, ask);
    const page = await own(one);
    for (const said of [
      'Bạn cần bổ sung 2 mục',
      'thứ Bảy 05/12/2026',
      'Bản thảo có đủ phụ lục',
      'Thiếu trang 12 đến 15',
      '5. Yêu cầu bổ sung giấy tờ',
    ])
      expect(page).toContain(said);
    const address = `${one.draft}/bo-sung`;
    const form = textOf((await one.citizen.get(address)).body);
    expect(form).toContain('Gọi 0290 3 000 000 khi cần hỏi.');
    expect(form).not.toContain('Gửi giấy tờ bổ sung');

    const bad = await one.citizen.upload(address, [{ name: 'lạ.exe', bytes: program }], 'file.manuscript');
    expect(bad.statusCode).toBe(422);
    expect(textOf(bad.body)).toContain('lạ.exe');
    const taken = await one.citizen.upload(address, [{ name: 'Phụ lục.pdf', bytes: await pdf(4) }], 'file.manuscript');
    expect([taken.statusCode, taken.headers.location]).toEqual([303, address]);
    const ready = await one.citizen.get(address);
    expect(textOf(ready.body)).toContain('Phụ lục.pdf 4 trang');
    expect(textOf(ready.body)).toContain('1 tệp đã tải lên, chưa gửi');

    const press = { send: 'yes', ...(await version(one)) };
    const sent = await one.citizen.post(address, press);
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${one.draft}/da-nop`]);
    expect((await one.citizen.post(address, press)).statusCode).toBe(303);
    expect((await stateOf(one.id)).state).toBe('submitted');
    const after = await own(one);
    expect(after).toContain('Phụ lục.pdf');
    expect(after).not.toContain('Bạn cần bổ sung');
  });

  test('can be tracked without what officers wrote, and its degree is that from before', async () => {
    const one = await filed();
    await by('desk-1', one.id, requestSupplement, ask);
    const words = await tracked(one.code);
    expect(words).toContain('Bạn cần bổ sung 2 mục');
    expect(words).toContain('05/12/2026');
    expect(words).not.toMatch(/Thiếu trang 12|Nguồn số liệu|0290/);
    const brief = await tracked(one.code, '');
    expect(brief).toContain('Yêu cầu bổ sung giấy tờ');
    expect(brief).toContain('Mức độ hoàn thành: 1 trên 5');
    deps.world.setTime('2026-12-07T09:00:00+07:00');
    expect(await own(one)).toContain('Hạn bổ sung đã qua');
    deps.world.setTime('2026-11-23T09:12:00+07:00');
  });

  test('takes a file away again after asking, and sends nothing when there is nothing', async () => {
    const one = await filed();
    await by('desk-1', one.id, requestSupplement, ask);
    const address = `${one.draft}/bo-sung`;
    await one.citizen.upload(address, [{ name: 'nhầm.pdf', bytes: await pdf(1) }], 'file.manuscript');
    const upload = /bo-sung\?bo=([0-9a-f-]{36})/.exec((await one.citizen.get(address)).body)![1]!;
    expect(textOf((await one.citizen.get(`${address}?bo=${upload}`)).body)).toContain('nhầm.pdf');
    await one.citizen.post(address, { remove: upload });
    expect((await one.citizen.get(address)).body).not.toContain('nhầm.pdf');
    const nothing = await one.citizen.post(address, { send: 'yes', ...(await version(one)) });
    expect(nothing.statusCode).toBe(422);
    expect(textOf(nothing.body)).toContain('Hãy tải lên ít nhất một tệp');
    const none = await one.citizen.upload(address, [], 'file.manuscript');
    expect(none.statusCode).toBe(422);
  });

  test('is nobody else’s: without the key of the filing there is no page and no file is kept', async () => {
    const one = await filed();
    await by('desk-1', one.id, requestSupplement, ask);
    const stranger = new Citizen(app);
    for (const path of ['bo-sung', 'rut']) expect((await stranger.get(`${one.draft}/${path}`)).statusCode).toBe(404);
    expect((await stranger.upload(`${one.draft}/bo-sung`, [{ name: 'x.pdf', bytes: await pdf(1) }], 'file.manuscript')).statusCode).toBe(
      404,
    );
    expect((await stranger.post(`${one.draft}/rut`, await version(one))).statusCode).toBe(404);
    expect((await one.citizen.get(`${one.draft}/bo-sung`)).body).not.toContain('x.pdf');
  });

  test('what nobody asked for is not taken: the page leads back', async () => {
    const one = await filed();
    const address = `${one.draft}/bo-sung`;
    expect((await one.citizen.get(address)).headers.location).toBe(`${one.draft}/da-nop`);
    const late = await one.citizen.upload(address, [{ name: 'x.pdf', bytes: await pdf(1) }], 'file.manuscript');
    expect(late.headers.location).toBe(`${one.draft}/da-nop`);
  });
});

describe('withdrawing online', () => {
  test('is asked a second time, then done once, and says what holds', async () => {
    const one = await filed();
    expect((await one.citizen.get(`${one.draft}/da-nop`)).body).toContain(`${one.draft}/rut`);
    const asked = await one.citizen.get(`${one.draft}/rut`);
    expect(textOf(asked.body)).toContain('không khôi phục được');
    expect((await stateOf(one.id)).state).toBe('submitted');
    const press = await version(one);
    expect((await one.citizen.post(`${one.draft}/rut`, press)).headers.location).toBe(`${one.draft}/da-nop`);
    expect((await one.citizen.post(`${one.draft}/rut`, press)).headers.location).toBe(`${one.draft}/da-nop`);
    expect((await stateOf(one.id)).state).toBe('withdrawn');
    const after = await one.citizen.get(`${one.draft}/da-nop`);
    expect(textOf(after.body)).toContain('Hồ sơ đã được rút');
    expect(after.body).not.toContain(`${one.draft}/rut`);
  });

  test('from an old page is refused with the words of a conflict, and nothing is lost', async () => {
    const one = await filed();
    const old = await version(one);
    await by('desk-1', one.id, accept, {});
    const late = await one.citizen.post(`${one.draft}/rut`, old);
    expect(late.statusCode).toBe(409);
    expect((await stateOf(one.id)).state).toBe('accepted');
  });
});

describe('every other end and halt', () => {
  const told = { ground: 'notCompetent' as const, reason: 'Thuộc thẩm quyền của cơ quan khác.', basis: '' };

  test('refused at the door: why, and what next; the reason not to who only tracks', async () => {
    const one = await filed();
    await by('desk-1', one.id, refuseAcceptance, told);
    expect(await own(one)).toContain('Lý do: Thuộc thẩm quyền của cơ quan khác.');
    const words = await tracked(one.code);
    expect(words).toContain('Hồ sơ không được tiếp nhận');
    expect(words).not.toContain('Thuộc thẩm quyền');
    expect(await tracked(one.code, '')).toContain('kết thúc mà không có kết quả');
  });

  test('suspended and terminated by the leader', async () => {
    const one = await filed();
    await by('desk-1', one.id, accept, {});
    await by('specialist-1', one.id, take, {});
    await by('leader-1', one.id, suspend, { reason: 'Chờ kết luận của Bà X.' });
    const words = await tracked(one.code);
    expect(words).toContain('Hồ sơ đang tạm dừng giải quyết');
    expect(words).toContain('Tạm dừng giải quyết');
    expect(words).not.toContain('Bà X');
    await by('leader-1', one.id, terminate, { ground: 'other' as const, reason: 'Cơ sở đã giải thể.', basis: '' });
    expect(await own(one)).toContain('Lý do: Cơ sở đã giải thể.');
    expect(await own(one)).toContain('8. Dừng xử lý');
  });

  test('cancelled as a mistake', async () => {
    const one = await filed();
    await by('leader-1', one.id, cancel, { reason: 'Trùng.' });
    expect(await own(one)).toContain('hủy vì tiếp nhận nhầm hoặc trùng');
    expect(await tracked(one.code)).not.toContain('Trùng.');
  });
});
