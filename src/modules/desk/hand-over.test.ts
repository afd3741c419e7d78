import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { filePaper } from '#testing/dossier';
import { findProcedure } from '#modules/catalogue';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { Temporal } from '#platform/time';
import { openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { countStatements } from './testing/count-statements.ts';
import { openOffice, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
const counter = countStatements(db.web);
let office: Office & { procedureVersionId: Id };
let app: FastifyInstance;

beforeAll(async () => {
  const opened = await openOffice(db);
  const procedure = await inTenantReadOnly(db.web, opened.tenant, (tx) =>
    findProcedure(tx, '1.003868', Temporal.PlainDate.from('2026-11-10')),
  );
  office = { ...opened, procedureVersionId: procedure!.id };
  app = await openDesk(office, { ...office.deps, sql: counter.sql });
  office.at('2026-11-10T08:00');
});

const as = (who: Who) => new Visitor(app, who);
const board = '/lam-viec/ban-giao';
const slipPath = (id: Id, more = '') => `${board}/${id}${more}`;

/** The address of the new slip that the board leads to. */
async function makePath(who: Who): Promise<string> {
  const { body } = await as(who).get(board);
  return /href="(\/lam-viec\/ban-giao\/moi\?[^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&');
}

async function make(who: Who, fields: Record<string, string>): Promise<Id> {
  const path = await makePath(who);
  const made = await as(who).post(path, { ...(await as(who).formOf(path)), ...fields });
  expect(made.statusCode).toBe(303);
  return made.headers.location!.split('/').at(-1)!;
}

/** Presses one of the buttons of a slip. */
async function press(who: Who, id: Id, button: string, fields: Record<string, string> = {}) {
  const { _version, _key } = await as(who).formOf(slipPath(id));
  return as(who).post(slipPath(id, `/${button}`), { _version: _version!, _key: _key!, ...fields });
}

const accept = async (who: Who, id: Id, fields: Record<string, string>) =>
  as(who).post(slipPath(id, '/nhan'), { ...(await as(who).formOf(slipPath(id, '/nhan'))), ...fields });

describe('from the desk to the agency and signed by both, without script', () => {
  test('scan, hand over, scan again, accept', async () => {
    const [one, two] = [await filePaper(db, office), await filePaper(db, office)];
    const page = await as('desk-1').get(await makePath('desk-1'));
    expect(page.body).toContain('autofocus');
    for (const { dossierId } of [one, two]) expect(page.body).toContain(`value="${dossierId}" form="slip" checked`);

    const id = await make('desk-1', { code: one.code });
    expect((await press('desk-1', id, 'them', { code: `  ${two.code.toLowerCase()} ` })).statusCode).toBe(303);
    const twice = await press('desk-1', id, 'them', { code: two.code });
    expect([twice.statusCode, wordsOf(twice.body)]).toEqual([422, expect.stringContaining('đã có trên phiếu này')]);
    expect(twice.body).toContain(`value="${two.code}"`);
    expect((await press('desk-1', id, 'giao')).statusCode).toBe(303);

    const waits = wordsOf((await as('clerk-1').get(board)).body);
    expect(waits).toContain('Chờ nhận');
    const scanned = await accept('clerk-1', id, { act: 'scan', code: one.code });
    expect([scanned.statusCode, wordsOf(scanned.body)]).toEqual([200, expect.stringContaining('đã kiểm 1 trên 2')]);
    expect(scanned.body).toMatch(/name="answer\.1" value="there" checked/);
    const early = await accept('clerk-1', id, { act: 'accept', 'answer.1': 'there', 'remark.2': 'đang tìm' });
    expect([early.statusCode, wordsOf(early.body)]).toEqual([422, expect.stringContaining(`Hồ sơ ${two.code} chưa được kiểm`)]);
    expect(early.body).toContain('value="đang tìm"');
    const done = await accept('clerk-1', id, { act: 'accept', 'answer.1': 'there', 'answer.2': 'missing' });
    expect(done.statusCode).toBe(303);
    const told = wordsOf((await as('desk-1').get(slipPath(id))).body);
    expect(told).toContain('1 dòng không khớp với phiếu');
    expect(told).toContain('Thiếu, không có');
  });

  test('a code that is not on the slip is said so, and nothing that was ticked is lost', async () => {
    const { code } = await filePaper(db, office);
    const id = await make('desk-1', { code });
    await press('desk-1', id, 'giao');
    const fields = { act: 'scan', code: 'H12.18-20261110-9999999', 'answer.1': 'other', 'remark.1': '<b>một bản</b>' };
    const answer = await accept('clerk-1', id, fields);
    expect([answer.statusCode, wordsOf(answer.body)]).toEqual([422, expect.stringContaining('không có trên phiếu này')]);
    expect(answer.body).toMatch(/name="answer\.1" value="other" checked/);
    expect(answer.body).toContain('&lt;b>một bản');
    for (const bad of ['\u0000', '\ud800', 'đ'.repeat(10_000), `'; drop table x; --`]) {
      expect((await accept('clerk-1', id, { act: 'scan', code: bad })).statusCode).toBeLessThan(500);
      expect((await accept('clerk-1', id, { act: 'accept', 'answer.1': 'other', 'remark.1': bad })).statusCode).toBeLessThan(500);
    }
  });

  test('who comes second is shown the slip as the first one left it', async () => {
    const { code } = await filePaper(db, office);
    const id = await make('desk-1', { code });
    await press('desk-1', id, 'giao');
    const form = await as('specialist-1').formOf(slipPath(id, '/nhan'));
    await accept('clerk-1', id, { act: 'accept', 'answer.1': 'there' });
    const late = await as('specialist-1').post(slipPath(id, '/nhan'), { ...form, act: 'accept', 'answer.1': 'there' });
    expect(late.statusCode).toBe(409);
    expect(wordsOf(late.body)).toContain('đã có người nhận rồi');
  });
});

describe('the slip on paper', () => {
  test('has a copy for each side, with the dossiers, their papers, and room to sign', async () => {
    const { code } = await filePaper(db, office);
    const id = await make('desk-1', { code });
    const words = wordsOf((await as('desk-1').get(slipPath(id, '/in'))).body);
    for (const said of ['Liên 1: bên giao giữ', 'Liên 2: bên nhận giữ', 'Ký, ghi rõ họ tên', '2 Bản thảo tài liệu (bản chính)'])
      expect(words).toContain(said);
    expect(words.split(code.slice(code.lastIndexOf('-') + 1)).length).toBeGreaterThan(2);
  });
});

describe('who has nothing to do with it', () => {
  test('finds no slip, no group and no entry in the rail', async () => {
    const { code } = await filePaper(db, office);
    const id = await make('desk-1', { code });
    for (const more of ['', '/in', '/nhan']) expect((await as('monitor-1').get(slipPath(id, more))).statusCode).toBe(404);
    expect((await as('monitor-1').get('/lam-viec')).body).not.toContain(board);
    expect(wordsOf((await as('monitor-1').get(board)).body)).toContain('Không có gì chờ bàn giao.');
    expect((await as('clerk-1').get('/lam-viec')).body).toContain(board);
    for (const path of [
      '/lam-viec/ban-giao/moi',
      '/lam-viec/ban-giao/given?sau=x',
      '/lam-viec/ban-giao/done?sau=2026-99~x',
      slipPath('x'),
    ]) {
      expect((await as('desk-1').get(path)).statusCode).toBe(404);
    }
  });
});

test('the board of a few and of many is read with the same number of statements', async () => {
  const few = await counter.during(() => as('desk-1').get(board));
  for (let n = 0; n < 5; n++) await make('desk-1', { code: (await filePaper(db, office)).code });
  await filePaper(db, office);
  const many = await counter.during(() => as('desk-1').get(board));
  expect([many.statements, many.result.statusCode]).toEqual([few.statements, 200]);
});

test('lists go on page by page', async () => {
  const ids = await inTenantReadOnly(
    db.web,
    office.tenant,
    (tx) => tx<{ id: Id }[]>`
    select id from dossier.hand_over where state = 'prepared' order by id`,
  );
  const { body } = await as('desk-1').get(`/lam-viec/ban-giao/prepared?sau=${ids[0]!.id}`);
  const shown = [...body.matchAll(/href="\/lam-viec\/ban-giao\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
  expect(shown).toEqual(ids.slice(1).map(({ id }) => id));
});
