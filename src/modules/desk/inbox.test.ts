import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { openDesk, Visitor, wordsOf } from './testing/browser.ts';
import { countStatements } from './testing/count-statements.ts';
import { openOffice, type Office, type Who } from './testing/office.ts';

const db = await freshDatabase();
const counter = countStatements(db.web);
let office: Office;
let app: FastifyInstance;
const ids: string[] = [];

beforeAll(async () => {
  office = await openOffice(db);
  app = await openDesk(office, { ...office.deps, sql: counter.sql });
  office.at('2026-11-11T07:48');
  ids.push((await office.file()).dossierId);
});

const as = (who: Who) => new Visitor(app, who);
const page = (id: string, act = '') => `/lam-viec/ho-so/${id}${act && `/${act}`}`;
const rowsIn = (html: string) => [...html.matchAll(/\/lam-viec\/ho-so\/([0-9a-f-]{36})/g)].map(([, id]) => id!);

/** The desk accepts it, a specialist takes it. */
async function take(id: string, specialist: Who): Promise<void> {
  const steps = [
    ['desk-1', 'accept'],
    [specialist, 'take'],
  ] as const;
  for (const [who, act] of steps) await as(who).post(page(id, act), await as(who).formOf(page(id)));
}

describe('the inbox of one row and of fifty', () => {
  test('is read with the same number of statements, and so is a dossier', async () => {
    await take(ids[0]!, 'specialist-2');
    const inbox = await counter.during(() => as('monitor-1').get('/lam-viec/danh-sach/unit'));
    const dossier = await counter.during(() => as('monitor-1').get(page(ids[0]!)));
    for (let n = 1; n < 53; n++) ids.push((await office.file()).dossierId);
    for (const id of ids.slice(1, 6)) await take(id, ids.indexOf(id) % 2 ? 'specialist-1' : 'specialist-2');
    const full = await counter.during(() => as('monitor-1').get('/lam-viec/danh-sach/unit'));
    const later = await counter.during(() => as('monitor-1').get(page(ids[1]!)));
    expect([rowsIn(inbox.result.body).length, rowsIn(full.result.body).length]).toEqual([1, 50]);
    expect(inbox.statements).toBeGreaterThan(5);
    expect([full.statements, later.statements]).toEqual([inbox.statements, dossier.statements]);
  });

  test('goes on, page by page, without losing or repeating a row', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/lam-viec/danh-sach/unit';
    while (url) {
      const { body } = await as('monitor-1').get(url);
      seen.push(...rowsIn(body));
      url = /href="(\/lam-viec\/danh-sach\/unit\?after=[^"]+)"/.exec(body.slice(body.indexOf('<main')))?.[1];
    }
    expect(seen).toHaveLength(53);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  test('shows the most urgent first, with step, holder, badge and due date', async () => {
    office.at('2026-11-24T09:00');
    const { body } = await as('monitor-1').get('/lam-viec/danh-sach/unit');
    const words = wordsOf(body);
    expect(words).toContain('Sắp đến hạn: còn 1 ngày hẹn 25/11/2026');
    expect(words).toContain('Thẩm định Phạm Đăng Khôi');
    expect(words).toContain('Mới đăng ký');
    office.at('2026-11-27T09:00');
    expect(wordsOf((await as('head-1').get('/lam-viec/danh-sach/overdue')).body)).toContain('Quá hạn 2 ngày');
    const own = wordsOf((await as('specialist-1').get('/lam-viec')).body);
    expect(own).toContain('Trần Nhã Uyên (tôi)');
  });

  test('on a rest day says that the clock stands still', async () => {
    office.at('2026-11-22T09:00');
    expect(wordsOf((await as('head-1').get('/lam-viec')).body)).toContain('Hôm nay là ngày nghỉ, đồng hồ ngày làm việc không chạy.');
  });
});

describe('an empty queue', () => {
  test('says so and leads to the next one that has work', async () => {
    office.at('2026-11-20T09:00');
    const { body } = await as('head-1').get('/lam-viec/danh-sach/overdue');
    expect(wordsOf(body)).toContain('Không còn việc quá hạn.');
    expect(wordsOf(body)).toContain('Hàng việc khác còn hồ sơ: Sắp đến hạn: 6');
  });

  test('a queue of no such name is not found', async () => {
    expect((await as('head-1').get('/lam-viec/danh-sach/nowhere')).statusCode).toBe(404);
  });
});

test('English is there too', async () => {
  const { body } = await as('specialist-1').get('/lam-viec?lang=en');
  expect(wordsOf(body)).toContain('Waiting for me');
  expect(wordsOf((await as('specialist-1').get(`${page(ids[1]!)}?lang=en`)).body)).toContain('Submit for approval');
});
