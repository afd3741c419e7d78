import { buffer } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '#platform/i18n';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { messages as uiMessages } from '#platform/ui';
import { createServer, messages, readForm } from './index.ts';

const db = await freshDatabase();
let app: FastifyInstance;
/** What was received: fields known before each file, and its bytes; `null` where the reader was told that it broke off. */
let files: { name: string; before: string[]; bytes: number | null }[];

beforeAll(async () => {
  app = await createServer({ sql: db.web, world: realWorld, translate: catalogue([uiMessages, messages]), assets: {}, demo: false });
  app.post('/form', async (request, reply) => {
    const form = await readForm(request, {
      maxBytes: 10,
      async onFile({ name, stream }, before) {
        const read =
          name === 'left.txt'
            ? stream.destroy() && 0
            : await buffer(stream)
                .then((all) => all.length)
                .catch(() => null);
        files.push({ name, before: Object.keys(before), bytes: read });
      },
    });
    return reply.send(form);
  });
});

const headers = { 'content-type': 'multipart/form-data; boundary=b' };
const field = (name: string, text: string) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
const file = (name: string, text: string) => `--b\r\ncontent-disposition: form-data; name="f"; filename="${name}"\r\n\r\n${text}\r\n`;
const post = (payload: string, more = headers) => {
  files = [];
  return app.inject({ method: 'POST', url: '/form', headers: more, payload });
};

test('fields and files come in their order; a file that nobody reads does not keep back the rest', async () => {
  const answer = await post(
    `${field('a', '1')}${file('left.txt', 'x'.repeat(200_000))}${field('b', '2')}${file('one.txt', 'xyz')}${field('a', '3')}--b--`,
  );
  expect(answer.json()).toEqual({ a: ['1', '3'], b: '2' });
  expect(files).toEqual([
    { name: 'left.txt', before: ['a'], bytes: 0 },
    { name: 'one.txt', before: ['a', 'b'], bytes: 3 },
  ]);
});

test('a file box that was left empty is no file', async () => {
  expect((await post(`${field('a', '1')}${file('', '')}--b--`)).json()).toEqual({ a: '1' });
  expect(files).toEqual([]);
});

test('a file that is too large ends one byte after the limit', async () => {
  await post(`${file('long.txt', 'x'.repeat(500))}--b--`);
  expect(files).toEqual([{ name: 'long.txt', before: [], bytes: 11 }]);
});

test('a form that breaks off is the sender’s fault, and its reader is told instead of waiting', async () => {
  const broken = await post(`${field('a', '1')}${file('half.txt', 'x')}`.slice(0, -2));
  expect(broken.statusCode).toBe(400);
  expect(files).toEqual([{ name: 'half.txt', before: ['a'], bytes: null }]);
  for (const payload of ['nonsense', field('a', '1')]) expect((await post(payload)).statusCode).toBe(400);
});

test('a plain form is read alike', async () => {
  const plain = await post('a=1&b=2', { 'content-type': 'application/x-www-form-urlencoded' });
  expect(plain.json()).toEqual({ a: '1', b: '2' });
});
