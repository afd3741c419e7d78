import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#platform/i18n';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { CitizenPage, messages as uiMessages, usePage } from '#platform/ui';
import { createServer, formOf, localPath, messages, seeOther } from './index.ts';

const db = await freshDatabase();
let app: FastifyInstance;

function Probe() {
  const page = usePage();
  return h(CitizenPage, { title: 'Probe', children: [h('a', { href: page.url('/next') }, page.lang), h('b', {}, page.province)] });
}

beforeAll(async () => {
  const translate = catalogue([uiMessages, messages]);
  app = await createServer({ sql: db.web, world: realWorld, translate, assets: {}, demo: true });
  app.get('/probe', async (_request, reply) => reply.page(h(Probe, {})));
  app.post('/probe', async (request, reply) => seeOther(reply, `/next?said=${String(formOf(request.body).said)}`));
  app.post('/files', async (request, reply) => {
    let files = 0;
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        part.file.resume();
        files += 1;
      }
    }
    return reply.send({ files });
  });
  app.get('/bug', async () => {
    throw new Error('a secret of the inside');
  });
  app.get('/away', async () => {
    throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  });
  await app.ready();
});

const post = (headers: Record<string, string>, url = '/probe', payload = 'said=xin') =>
  app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });

describe('whose page it is', () => {
  test('without a path the default province answers, and links have no prefix', async () => {
    const { body } = await app.inject('/probe');
    expect(body).toContain('<b>Tinh Ca Mau</b>');
    expect(body).toContain('href="/next"');
  });

  test('under /t/<slug> another province answers, and every link stays there', async () => {
    const { body } = await app.inject('/t/other/probe?x=1');
    expect(body).toContain('<b>Another province</b>');
    expect(body).toContain('href="/t/other/next"');
    const posted = await post({}, '/t/other/probe');
    expect(posted.headers.location).toBe('/t/other/next?said=xin');
  });

  test('a province that does not exist is a clear 404', async () => {
    const answer = await app.inject('/t/nowhere/probe');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('Không có tỉnh này');
  });

  test('cookies are bound to the province that set them', async () => {
    const { headers } = await app.inject('/t/other/giao-dien?contrast=high&back=/probe');
    expect(headers['set-cookie']).toContain('mc_contrast=high');
    expect(headers['set-cookie']).toContain('Path=/t/other');
    expect(headers.location).toBe('/t/other/probe');
  });

  test('the language is asked for in the address and remembered', async () => {
    const { body, headers } = await app.inject('/probe?lang=en');
    expect(body).toContain('lang="en"');
    expect(String(headers['set-cookie'])).toContain('mc_lang=en');
    expect((await app.inject({ url: '/probe', cookies: { mc_lang: 'en' } })).body).toContain('lang="en"');
  });
});

describe('posts from other sites', () => {
  test('a form of our own page is taken', async () => {
    expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303);
    expect((await post({ host: 'mc.example', origin: 'http://mc.example' })).statusCode).toBe(303);
  });

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ host: 'mc.example', origin: 'http://evil.example' }],
    [{ host: 'mc.example', origin: 'null' }],
    [{ host: 'mc.example', origin: 'http://mc.example.evil.example' }],
  ])('a form of another page is refused before its body is read: %j', async (headers: Record<string, string>) => {
    const answer = await post(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('Yêu cầu đến từ một trang khác');
  });

  test('a multipart upload is protected alike', async () => {
    const payload = '--x\r\ncontent-disposition: form-data; name="f"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const from = (site: string) => app.inject({ method: 'POST', url: '/files', payload, headers: { ...headers, 'sec-fetch-site': site } });
    expect((await from('cross-site')).statusCode).toBe(403);
    expect((await from('same-origin')).json()).toEqual({ files: 1 });
  });
});

describe('headers and faults', () => {
  test('the policy allows no inline script or style and forces no https on plain http', async () => {
    const { headers } = await app.inject('/probe');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('a bug is answered with an incident number and tells nothing of the inside', async () => {
    const answer = await app.inject('/bug');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(answer.body).toMatch(/mã sự cố req-/);
  });

  test('a database that is away for a moment is 503, not a bug', async () => {
    expect((await app.inject('/away')).statusCode).toBe(503);
  });

  test.each([
    ['text/xml', '<a/>', 415],
    ['application/json', '{"said":[[["x"]]]}', 415],
    ['text/plain', 'said=xin', 415],
    ['application/x-www-form-urlencoded', 'x='.padEnd(1_100_000, 'y'), 413],
  ])('a body of %s that cannot be read is a page with status %i', async (type, payload, status) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/probe',
      payload: payload as string,
      headers: { 'content-type': type as string },
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('text/html');
  });

  test.each(['/%E0%A4%A', '/probe/%00', '//evil.example', '/t/', `/${'a'.repeat(3_000)}`])('the address %s is never a 5xx', async (url) => {
    expect((await app.inject({ method: 'GET', url })).statusCode).toBeLessThan(500);
  });

  test('an address in other letters to go on to is no fault of the server', async () => {
    const answer = await app.inject({ url: '/giao-dien?text=large&back=/%C4%91%7f' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/%C4%91%7F']);
    expect((await post({}, '/probe', 'said=%C4%91%7f')).headers.location).toBe('/next?said=%C4%91%7F');
  });

  test('a form holds text and nothing else', () => {
    expect(formOf({ a: 'x', b: ['y', 'z'], c: 5, d: [['w']], e: { f: 'g' }, h: null })).toEqual({ a: 'x', b: ['y', 'z'] });
    for (const none of [null, undefined, 'text', ['x'], 5]) expect(formOf(none)).toEqual({});
  });

  test('where to go on never leaves the site', () => {
    expect(localPath('/tra-cuu?x=1#y')).toBe('/tra-cuu?x=1#y');
    expect(localPath('/\u0111/\u007f?q=\u1ea5')).toBe('/%C4%91/%7F?q=%E1%BA%A5');
    for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', 'x', '', undefined, '/a\nb', ['/a']]) {
      expect(localPath(bad)).toBe('/');
    }
  });
});
