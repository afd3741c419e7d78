import { expect, test } from 'vitest';
import { messages as organisation } from '#modules/organisation';
import { createServer, messages as http, readForm } from '#platform/http';
import { catalogue } from '#platform/i18n';
import { freshDatabase } from '#platform/testing';
import { messages as ui } from '#platform/ui';
import { messages } from '../messages/index.ts';
import { PASSWORD, stage } from '../use-cases/testing.ts';
import { logInRoutes } from './log-in.tsx';
import { requireActor, useSessions } from './session.ts';

const db = await freshDatabase();
const { world, deps, account } = await stage(db);
await account('an.le');

const demo = [{ role: 'leader' as const, name: 'Đỗ Hoài Phương', place: 'Sở VHTTDL', login: 'lanhdao', password: 'demo-secret-1' }];
const app = await createServer({ sql: db.web, world, translate: catalogue([ui, http, organisation, messages]), assets: {}, demo: false });
useSessions(app, { sql: db.web, world });
logInRoutes(app, { ...deps, secure: false, demo });
app.post('/lam-viec/viec', { preHandler: requireActor }, async (request) => readForm(request));

const note = 'Đã thẩm định.\nĐề xuất "cấp" & trả.';
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const sendFile = () => {
  const form = new FormData();
  form.append('_version', '4');
  form.append('note', note);
  form.append('draft', new Blob(['%PDF secret bytes']), 'x.pdf');
  return app.inject({ method: 'POST', url: '/lam-viec/viec', payload: form });
};

/** The hidden fields and the address of the page's first form that has this button or field in it. */
function formWith(html: string, sign: string) {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([all]) => all).find((one) => one.includes(sign))!;
  const text = (raw: string) => raw.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, text(value!)]);
  return { action: text(/action="([^"]*)"/.exec(form)![1]!), fields: Object.fromEntries(fields) as Record<string, string> };
}
const enter = (html: string, password = PASSWORD) => {
  const { action, fields } = formWith(html, 'name="password"');
  return post(action, { ...fields, login: 'an.le', password });
};
const cookieOf = (reply: { headers: Record<string, unknown> }) => String([reply.headers['set-cookie']].flat()[0]).split(';')[0]!;

test('a form sent after its session had ended says so, and is sent again after the log-in with all that was typed', async () => {
  const stopped = await post('/lam-viec/viec', { _key: 'old', _version: '4', note });
  expect(stopped.statusCode).toBe(401);
  expect(stopped.body).toContain('Phiên đăng nhập đã hết hạn');
  const entered = await enter(stopped.body);
  expect(entered.statusCode).toBe(200);
  const { action, fields } = formWith(entered.body, 'name="note"');
  expect(action).toBe('/lam-viec/viec');
  const sent = await post(action, fields, { cookie: cookieOf(entered) });
  expect(sent.json()).toMatchObject({ _version: '4', note });
  expect(sent.json()._key).toMatch(/^[0-9a-f-]{36}$/); // a new one: the old form was never taken
});

test('a wrong password on the way loses nothing', async () => {
  const stopped = await post('/lam-viec/viec', { note });
  const wrong = await enter(stopped.body, 'not the password');
  expect(wrong.statusCode).toBe(401);
  expect(formWith((await enter(wrong.body)).body, 'name="note"').fields.note).toBe(note);
});

test('files are not kept: the page says that they have to be chosen again, and nothing is done without them', async () => {
  const stopped = await sendFile();
  expect(stopped.statusCode).toBe(401);
  expect(stopped.body).not.toContain('secret bytes');
  const entered = await enter(stopped.body);
  expect(entered.body).toContain('tệp đính kèm thì phải chọn lại');
  expect(formWith(entered.body, 'name="note"').fields).toMatchObject({ note: note.replace('\n', '\r\n'), _version: '4', _again: 'yes' });
});

test('the demo’s buttons carry it too', async () => {
  const stopped = await post('/lam-viec/viec', { note });
  const { action, fields } = formWith(stopped.body, 'value="lanhdao"');
  expect([action, fields['_f.note'], fields._to]).toEqual(['/dang-nhap?tiep=%2Flam-viec%2Fviec', note, '/lam-viec/viec']);
});

test('it is sent to no other site, whatever the form says', async () => {
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    const entered = await post('/dang-nhap', { login: 'an.le', password: PASSWORD, _to: to, '_f.note': 'x' });
    expect(formWith(entered.body, 'name="note"').action).toBe('/');
  }
});

test('under a province’s own path it stays there', async () => {
  const stopped = await post('/t/ca-mau/lam-viec/viec', { note });
  const entered = await enter(stopped.body);
  expect(formWith(entered.body, 'name="note"').action).toBe('/t/ca-mau/lam-viec/viec');
});
