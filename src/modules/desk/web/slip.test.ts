import { beforeAll, describe, expect, test } from 'vitest';
import { accept, correct, readFile } from '#modules/dossier';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { openDesk, Visitor, wordsOf } from '../testing/browser.ts';
import { openOffice, type Office, type Who } from '../testing/office.ts';

const db = await freshDatabase();
let office: Office;
let id: Id;
let code: string;
const visitors = new Map<Who, Visitor>();
const page = () => `/lam-viec/ho-so/${id}/giay-tiep-nhan`;
const asked = (who: Who, address = page()) => visitors.get(who)!.get(address);

beforeAll(async () => {
  office = await openOffice(db);
  const app = await openDesk(office, { ...office.deps, publicUrl: 'https://dichvucong.example.vn' });
  for (const who of ['desk-1', 'monitor-1', 'specialist-4'] as const) visitors.set(who, new Visitor(app, who));
  visitors.set('leader-1', new Visitor(app, null));
  office.at('2026-11-23T09:12');
  ({ dossierId: id, code } = await office.file());
});

const version = async () => {
  const read = await inTenantReadOnly(db.web, office.tenant, (tx) =>
    readFile(tx, office.officer('monitor-1'), id, office.deps.world.now()),
  );
  if (!read.ok) throw new Error('the dossier is gone');
  return read.value.dossier.version;
};
const input = async () => ({ key: office.deps.world.newId(), dossierId: id, version: await version() });

describe('the acceptance slip at the desk', () => {
  test('is not there before acceptance, and the page says why', async () => {
    const { statusCode, body } = await asked('desk-1');
    expect(statusCode).toBe(409);
    expect(wordsOf(body)).toContain('Hồ sơ chưa được tiếp nhận nên chưa có giấy tiếp nhận.');
  });

  test('is a PDF shown in the page, the same to the byte for everybody who may read the dossier', async () => {
    office.at('2026-11-23T09:20');
    const done = await accept(office.deps, office.tenant, office.officer('desk-1'), await input());
    expect(done.ok).toBe(true);
    const first = await asked('desk-1');
    expect(first.statusCode).toBe(200);
    expect(first.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
    expect(first.headers['content-disposition']).toBe(`inline; filename="${code}.pdf"`);
    expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    office.at('2026-12-23T09:20');
    expect((await asked('monitor-1')).rawPayload.equals(first.rawPayload)).toBe(true);
  });

  test('is another one after a correction', async () => {
    const before = (await asked('desk-1')).rawPayload;
    const answers = { applicantName: 'Trường THCS Ng. T.' };
    const done = await correct(office.deps, office.tenant, office.officer('desk-1'), {
      ...(await input()),
      answers,
      reason: 'Gõ nhầm tên.',
    });
    expect(done).toMatchObject({ ok: true });
    const after = (await asked('desk-1')).rawPayload;
    expect(after.equals(before)).toBe(false);
    expect((await asked('desk-1')).rawPayload.equals(after)).toBe(true);
  });

  test('that was given out before a correction at the desk is replaced at once, before anybody opens the new one', async () => {
    const desk = visitors.get('desk-1')!;
    const act = `/lam-viec/ho-so/${id}/correct`;
    const slips = () =>
      inTenantReadOnly(db.web, office.tenant, (tx) => tx<{ edition: number }[]>`select edition from papers.paper order by edition`);
    const before = (await slips()).length;
    const done = await desk.post(act, { ...(await desk.formOf(act)), 'answer.copies': '700', reason: 'Gõ nhầm số bản.' });
    expect(done.statusCode).toBe(303);
    expect((await slips()).length).toBe(before + 1);
    const told = wordsOf((await desk.get(done.headers.location as string)).body);
    expect(told).toContain('Giấy tiếp nhận mới đã thay giấy cũ');
  });

  test('is nothing to those who may not read the dossier, and to nobody without log-in', async () => {
    expect((await asked('specialist-4')).statusCode).toBe(404);
    expect((await asked('desk-1', '/lam-viec/ho-so/x/giay-tiep-nhan')).statusCode).toBe(404);
    const stranger = await asked('leader-1');
    expect([stranger.statusCode, stranger.headers.location?.startsWith('/dang-nhap')]).toEqual([303, true]);
  });
});
