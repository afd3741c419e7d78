import { beforeAll, describe, expect, test } from 'vitest';
import { deliverOnce, enqueue, messages as notification, outsideWorldCarrier } from '#modules/notification';
import { createServer, messages as http } from '#platform/http';
import { inTenant } from '#platform/database';
import { catalogue } from '#platform/i18n';
import { freshDatabase } from '#platform/testing';
import { messages as ui } from '#platform/ui';
import { carryOn, fileDossier, type Filed } from '#testing/dossier';
import { openFollowed } from '../testing/followed.ts';
import { messages, routes } from '../index.ts';

const db = await freshDatabase();
const { office, follow } = await openFollowed(db);
const { world } = office.deps;
const translate = catalogue([ui, http, notification, messages]);
const post = { sql: db.worker, world, carriers: [outsideWorldCarrier({ sql: db.worker, world })] };
const deliver = async (tenant = db.tenant) => {
  while (await deliverOnce(post, tenant));
};

async function site(demo: boolean) {
  const app = await createServer({ sql: db.web, world, translate, assets: {}, demo });
  routes(app, { sql: db.web, demo });
  return app;
}
const app = await site(true);
const page = async (url = '/the-gioi-ngoai') => (await app.inject(url)).body;
const cards = (html: string) =>
  [...html.matchAll(/<article.*?<\/article>/gs)].map(([card]) => card.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));

test('the page does not exist outside a demo', async () => {
  const answer = await (await site(false)).inject('/the-gioi-ngoai');
  expect(answer.statusCode).toBe(404);
});

test('while nothing has left the house it says so, and where to begin', async () => {
  const html = await page();
  expect(html).toContain('Chưa có tin nhắn hay thư nào');
  expect(html).toContain('href="/thu-tuc"');
});

describe('what left the house', () => {
  let filed: Filed;

  beforeAll(async () => {
    filed = await fileDossier(office, { submitterEmail: 'nop@example.vn' });
    await carryOn(office, filed, 'accept');
    await follow();
    await deliver();
  });

  test('can be seen: bubbles and letters, newest first, with the code that leads to tracking', async () => {
    const html = await page();
    const shown = cards(html);
    expect(shown).toHaveLength(4);
    expect(shown[0]).toContain('Thư điện tử · nop@example.vn');
    expect(shown[0]).toContain(`${filed.code}: đã tiếp nhận, hẹn trả ngày 25/11/2026`);
    expect(shown[1]).toContain('Tin nhắn · 0912000417');
    expect(shown[1]).toContain('11/11/2026 08:48');
    expect(shown[3]).toContain('đã gửi');
    expect(html).toContain(`href="/tra-cuu?code=${filed.code}"`);
    expect(html).toContain('Không có gì thật sự được gửi đi');
  });

  test('can be seen for one recipient, as on his phone', async () => {
    const html = await page(`/the-gioi-ngoai?to=${encodeURIComponent('0912000417')}`);
    expect(cards(html)).toHaveLength(2);
    expect(html).toContain('Chỉ xem của 0912000417');
    expect(cards(await page('/the-gioi-ngoai?to=nobody'))).toEqual([]);
  });

  test('is shown in English, with links of the province that asked and nothing of another', async () => {
    const html = await page('/t/other/the-gioi-ngoai?lang=en');
    expect(html).toContain('No messages yet');
    expect(html).toContain('href="/t/other/thu-tuc"');
  });

  test('is text: nothing that was sent becomes markup', async () => {
    await write('0900000001', '<b>bold</b>');
    const html = await page('/the-gioi-ngoai?to=0900000001');
    expect(html).toContain('&lt;b>bold');
  });

  test('has pages by key that lead on and back without loss', async () => {
    for (let n = 1; n <= 45; n += 1) await write('0900000002', `news ${n}`);
    const numbers = (html: string) => cards(html).map((card) => Number(/news (\d+)/.exec(card)![1]));
    const linkTo = (html: string, side: 'before' | 'after') =>
      new RegExp(`href="(/the-gioi-ngoai\\?[^"]*${side}=[0-9a-f-]{36})"`).exec(html)?.[1]?.replaceAll('&amp;', '&');
    const first = await page('/the-gioi-ngoai?to=0900000002');
    const second = await page(linkTo(first, 'before'));
    const third = await page(linkTo(second, 'before'));
    const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, n) => from - n);
    expect([numbers(first), numbers(second), numbers(third)]).toEqual([down(45, 26), down(25, 6), down(5, 1)]);
    expect([linkTo(first, 'after'), linkTo(third, 'before')]).toEqual([undefined, undefined]);
    const back = await page(linkTo(third, 'after'));
    expect(numbers(back)).toEqual(down(25, 6));
    const top = await page(linkTo(back, 'after'));
    expect([numbers(top), linkTo(top, 'after')]).toEqual([down(45, 26), undefined]);
  });

  test.each(['?to=%00', '?before=x', '?after=1&after=2', '?to=a&to=b', `?to=${'a'.repeat(400)}`])(
    'is never a fault for %s',
    async (query) => {
      expect((await app.inject(`/the-gioi-ngoai${query}`)).statusCode).toBe(200);
    },
  );
});

async function write(recipient: string, body: string): Promise<void> {
  const id = world.newId();
  const about = { kind: 'dossier', id: world.newId(), reference: 'H12-1' };
  const letter = { channel: 'sms' as const, recipient, subject: null, body, about };
  await inTenant(db.worker, db.tenant, (tx) => enqueue(tx, db.tenant, { id, at: world.now(), factPosition: 1, dedupeKey: id, ...letter }));
  await deliver();
}
