import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNationalCalendar, messages as calendar } from '#modules/calendar';
import { importCatalogue, messages as catalogueWords } from '#modules/catalogue';
import { messages as dossier } from '#modules/dossier';
import { messages as forms } from '#modules/forms';
import type { Actor } from '#modules/identity';
import { ChainKeys, publishedRoots } from '#modules/log';
import { loadDemoOrganisation, messages as organisation, type Role } from '#modules/organisation';
import { messages as portal, routes as portalRoutes } from '#modules/portal';
import { loadRuleSets } from '#modules/rules';
import { folderStore } from '#platform/files';
import { createServer, messages as http } from '#platform/http';
import { catalogue } from '#platform/i18n';
import { newId, newSalt } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { stagedWorld } from '#platform/time';
import { messages as ui } from '#platform/ui';
import { messages, routes } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const db = await freshDatabase();
const world = { ...stagedWorld('2026-11-23T09:12:00+07:00'), newId, newSalt };
const deps = { sql: db.web, world, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
await loadDemoOrganisation(deps, { tenant: db.tenant, folder: join(root, 'data/demo/ca-mau') });
await importCatalogue(deps, { tenant: db.tenant, folder: join(root, 'data/catalogue/ca-mau') });

const officer = (role: Role): Actor => ({
  kind: 'officer',
  officerId: newId(),
  accountId: newId(),
  name: 'N. V. A.',
  position: 'x',
  holdings: [{ role, unitId: newId(), sector: null, wholeProvince: true }],
});
const translate = catalogue([ui, http, calendar, organisation, forms, catalogueWords, dossier, portal, messages]);
const app = await createServer({ sql: db.web, world, translate, assets: {}, demo: false });
app.decorateRequest('actor', null);
app.addHook('onRequest', async (request) => {
  const role = request.headers['x-role'];
  request.actor = typeof role === 'string' ? officer(role as Role) : null;
});
routes(app, deps);
portalRoutes(app, {
  ...deps,
  calendar: await loadNationalCalendar(join(root, 'data/nation/calendar')),
  ruleSets: await loadRuleSets(join(root, 'data/nation/rules')),
  files: folderStore(join(tmpdir(), 'motcua-admin-none')),
  dayRoots: publishedRoots,
});

const text = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const get = (url: string, role: Role = 'administrator') => app.inject({ url, headers: { 'x-role': role } });
const post = (url: string, fields: Record<string, string>, role: Role = 'administrator') =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'x-role': role, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ _key: newId(), ...fields }).toString(),
  });
const photocopier = '/quan-tri/thu-tuc/colour-photocopier';
const limit = { 'register-amount': '20', 'register-unit': 'wd', 'register-basis': 'Quyết định số 1/QĐ-UBND', 'register-isOpen': 'yes' };
const versionOf = async (url: string) => /name="_version" value="(\d+)"/.exec((await get(url)).body)![1]!;

describe('the list', () => {
  test('shows what is still to be done', async () => {
    expect(text((await get('/quan-tri/thu-tuc')).body)).toContain('Danh mục thủ tục 26');
    const limits = text((await get('/quan-tri/thu-tuc?viec=limits')).body);
    expect(limits).toContain('Thiếu 2 trong 2 trường hợp');
    expect(limits).not.toContain('Cấp giấy phép xuất bản tài liệu không kinh doanh');
    expect((await get('/quan-tri/thu-tuc?viec=publication&trang=9')).statusCode).toBe(200);
  });

  test.each(['deskOfficer', 'leader', 'monitor', 'auditor'] as const)(
    'is not there for a %s, nor is what stands under it',
    async (role) => {
      for (const url of ['/quan-tri/thu-tuc', photocopier]) expect((await get(url, role)).statusCode).toBe(404);
      expect((await post(`${photocopier}/thoi-han/register`, limit, role)).statusCode).toBe(404);
      expect((await post(`${photocopier}/cong-khai/posted`, { 'posted-since': '01/11/2026' }, role)).statusCode).toBe(404);
    },
  );

  test('is behind the log-in', async () => {
    const answer = await app.inject({ url: photocopier });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, expect.stringContaining('/dang-nhap')]);
  });
});

describe('a limit', () => {
  test('that is typed wrong is refused at its field, with what was typed kept', async () => {
    const _version = await versionOf(photocopier);
    const wrong = { ...limit, _version, 'register-amount': '10.000', 'register-basis': '<script>alert(1)</script>' };
    const { statusCode, body } = await post(`${photocopier}/thoi-han/register`, wrong);
    expect(statusCode).toBe(422);
    expect(text(body)).toContain('Nhập số nguyên từ 1 đến 9.999');
    expect(body).toContain('value="10.000"');
    expect(body).not.toContain('<script>alert');
    expect((await post(`${photocopier}/thoi-han/register`, { ...limit, _version, 'register-unit': 'weeks' })).statusCode).toBe(422);
    expect((await post(`${photocopier}/thoi-han/nothing`, { ...limit, _version })).statusCode).toBe(404);
    expect((await post(`${photocopier}/thoi-han/register`, { ...limit, _version, 'register-amount': '1' })).body).toContain(
      'Các bước của quy trình nội bộ cộng lại nhiều giờ làm việc hơn thời hạn này',
    );
  });

  test('opens a procedure for filing that nobody could file before, and says that it is to be confirmed', async () => {
    const page = '/thu-tuc/colour-photocopier';
    expect(text((await get(page)).body)).toContain('Chưa công bố thời hạn giải quyết, nên thủ tục này chưa nhận hồ sơ');
    expect((await post('/nop/colour-photocopier', { case: 'register' })).headers.location).toBe(page);

    const _version = await versionOf(photocopier);
    expect((await post(`${photocopier}/thoi-han/register`, { ...limit, _version })).headers.location).toBe(photocopier);

    const after = text((await get(page)).body);
    expect(after).toContain('20 ngày làm việc Chờ xác nhận Quyết định số 1/QĐ-UBND');
    expect(after).toContain('Chưa công bố thời hạn');
    expect((await post('/nop/colour-photocopier', { case: 'register' })).headers.location).toMatch(/^\/nop\/ho-so\//);
    expect((await post(`${photocopier}/thoi-han/transfer`, { ...limit, _version })).statusCode).toBe(409);
  });
});

test('publication is recorded from a form, shown as grown old by a newer version, and taken back', async () => {
  const posted = '/quan-tri/thu-tuc/picture-display/cong-khai/posted';
  const page = '/quan-tri/thu-tuc/picture-display';
  expect((await post(posted, { 'posted-since': '31/12/2026' })).statusCode).toBe(422);
  expect((await post(posted, { 'posted-since': '01/11/2026' })).statusCode).toBe(303);
  expect(text((await get(page)).body)).toContain('Từ ngày 01/11/2026, phiên bản 1');
  const first = { 'first-amount': '20', 'first-unit': 'wd', 'first-basis': 'x' };
  expect((await post(`${page}/thoi-han/first`, { ...first, _version: await versionOf(page) })).statusCode).toBe(303);
  expect(text((await get(page)).body)).toContain('Bản đang niêm yết là phiên bản cũ');
  expect((await post(posted, { not: 'yes', 'posted-since': '' })).statusCode).toBe(303);
  expect(text((await get(page)).body)).not.toContain('Từ ngày 01/11/2026');
});
