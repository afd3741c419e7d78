import { describe, expect, test } from 'vitest';
import { messages as organisation } from '#modules/organisation';
import { createServer, messages as http } from '#platform/http';
import { catalogue } from '#platform/i18n';
import { freshDatabase } from '#platform/testing';
import { messages as ui } from '#platform/ui';
import { messages } from '../messages/index.ts';
import { PASSWORD, stage } from '../use-cases/testing.ts';
import { logInRoutes } from './log-in.tsx';
import { actorOf, requireActor, useSessions } from './session.ts';

const db = await freshDatabase();
const { world, deps, account } = await stage(db);
await account('an.le');

const translate = catalogue([ui, http, organisation, messages]);
const demo = [{ role: 'leader' as const, name: 'Đỗ Hoài Phương', place: 'Sở VHTTDL', login: 'lanhdao', password: 'demo-secret-1' }];

async function site(options: { secure?: boolean; demo?: typeof demo } = {}) {
  const app = await createServer({ sql: db.web, world, translate, assets: {}, demo: false });
  useSessions(app, { sql: db.web, world });
  logInRoutes(app, { ...deps, secure: false, ...options });
  app.get('/lam-viec', { preHandler: requireActor }, async (request) => actorOf(request).name);
  return app;
}
const app = await site();

const form = (values: Record<string, string>) => ({
  payload: new URLSearchParams(values).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const post = (url: string, values: Record<string, string>, on = app) => on.inject({ method: 'POST', url, ...form(values) });
const right = { login: 'an.le', password: PASSWORD };
const cookieOf = (reply: { headers: Record<string, unknown> }) => String([reply.headers['set-cookie']].flat()[0]);

describe('the log-in page', () => {
  test('lets in and goes on to where the person was going', async () => {
    const stopped = await app.inject({ url: '/lam-viec?loc=tre' });
    expect(stopped.statusCode).toBe(303);
    const entered = await post(String(stopped.headers.location), right);
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/lam-viec?loc=tre']);
    const [cookie] = cookieOf(entered).split(';');
    const inside = await app.inject({ url: '/lam-viec', headers: { cookie: cookie! } });
    expect(inside.body).toBe('Officer an.le');
  });

  test('goes on to no other site', async () => {
    for (const tiep of ['//evil.example', 'https://evil.example/', '/\\evil.example', '']) {
      const entered = await post(`/dang-nhap?${new URLSearchParams({ tiep })}`, right);
      expect(entered.headers.location).toBe('/lam-viec');
    }
  });

  test('gives a cookie that script cannot read, bound to the province’s part of the site', async () => {
    expect(cookieOf(await post('/dang-nhap', right))).toMatch(/^mc_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const elsewhere = await post('/t/ca-mau/dang-nhap', right);
    expect(elsewhere.headers.location).toBe('/t/ca-mau/lam-viec');
    expect(cookieOf(elsewhere)).toContain('; Path=/t/ca-mau;');
  });

  test('gives a cookie for https alone where the address is https', async () => {
    expect(cookieOf(await post('/dang-nhap', right, await site({ secure: true })))).toContain('; Secure');
  });

  test('comes back with what was typed, but never with the password', async () => {
    const wrong = await post('/dang-nhap', { login: 'an.le', password: 'not the password' });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toContain('value="an.le"');
    expect(wrong.body).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(wrong.body).not.toContain('not the password');
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('asks for what is missing', async () => {
    const empty = await post('/dang-nhap', { login: ' ' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('Nhập tên đăng nhập.');
    expect(empty.body).toContain('Nhập mật khẩu.');
  });

  test('takes no harm from nonsense in its boxes', async () => {
    for (const login of ['\u0000', 'x'.repeat(5_000), '<script>']) {
      expect((await post('/dang-nhap', { login, password: 'p' })).statusCode).toBeLessThan(500);
    }
  });

  test('says so when there were too many attempts', async () => {
    await account('busy.le');
    for (let n = 0; n < 10; n++) await post('/dang-nhap', { login: 'busy.le', password: 'a wrong guess' });
    const stopped = await post('/dang-nhap', { login: 'busy.le', password: PASSWORD });
    expect(stopped.statusCode).toBe(429);
    expect(stopped.body).toContain('Hãy chờ 15 phút');
  });

  test('is not used from another site', async () => {
    const { headers, payload } = form(right);
    const reply = await app.inject({ method: 'POST', url: '/dang-nhap', payload, headers: { ...headers, origin: 'https://evil.example' } });
    expect(reply.statusCode).toBe(403);
  });

  test('lists the demo’s accounts only when it is told to, and says that they are made up', async () => {
    const shown = (await (await site({ demo })).inject({ url: '/dang-nhap' })).body;
    for (const words of ['nhân vật giả định', 'Lãnh đạo cơ quan', 'Sở VHTTDL', 'lanhdao', 'demo-secret-1']) expect(shown).toContain(words);
    expect((await app.inject({ url: '/dang-nhap' })).body).not.toContain('nhân vật giả định');
  });

  test('shows one demo account of each role, and folds up the others', async () => {
    const second = { ...demo[0]!, place: 'Sở KH&CN', login: 'lanhdao2' };
    const shown = (await (await site({ demo: [...demo, second] })).inject({ url: '/dang-nhap' })).body;
    const [open = '', folded = ''] = shown.split('<details class="mc-details"');
    expect([open.includes('lanhdao2'), folded.includes('lanhdao2'), folded.includes('Thêm 1 người')]).toEqual([false, true, true]);
    expect(open).toContain('lanhdao');
  });
});

describe('logging out', () => {
  test('ends the session and takes the cookie back', async () => {
    const [cookie] = cookieOf(await post('/dang-nhap', right)).split(';');
    const left = await app.inject({ method: 'POST', url: '/dang-xuat', headers: { cookie: cookie! } });
    expect([left.statusCode, left.headers.location]).toEqual([303, '/dang-nhap?ra=1']);
    expect(cookieOf(left)).toMatch(/^mc_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await app.inject({ url: '/lam-viec', headers: { cookie: cookie! } })).statusCode).toBe(303);
    expect((await app.inject({ url: '/dang-nhap?ra=1' })).body).toContain('Bạn đã đăng xuất.');
  });

  test('without a session is no fault', async () => {
    expect((await app.inject({ method: 'POST', url: '/dang-xuat' })).statusCode).toBe(303);
  });
});

test('logging in again ends the session that the browser had', async () => {
  const [cookie] = cookieOf(await post('/dang-nhap', right)).split(';');
  const again = await app.inject({
    method: 'POST',
    url: '/dang-nhap',
    payload: form(right).payload,
    headers: { ...form(right).headers, cookie: cookie! },
  });
  expect(again.statusCode).toBe(303);
  expect((await app.inject({ url: '/lam-viec', headers: { cookie: cookie! } })).statusCode).toBe(303);
});
