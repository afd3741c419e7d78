import { beforeEach, describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { ok, refuse } from '#platform/results';
import { freshDatabase } from '#platform/testing';
import { away, gateway, postRoom, type Gateway } from '../testing/post-room.ts';
import { deliverOnce, enqueue } from '../index.ts';

const db = await freshDatabase();
const { world, message, write, kept } = postRoom(db);
let carrier: Gateway;
const deliver = (more: Partial<Parameters<typeof deliverOnce>[0]> = {}, tenant = db.tenant) =>
  deliverOnce({ sql: db.worker, world, carriers: [carrier], ...more }, tenant);

beforeEach(async () => {
  world.advance({ hours: 72 });
  carrier = gateway();
  while (await deliver());
  carrier = gateway();
});

describe('what waits is sent', () => {
  test('once, with its words, and is noted as sent', async () => {
    const id = await write({ channel: 'email', recipient: 'a@example.vn', subject: 'Hồ sơ', body: 'Đã có kết quả' });
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(carrier.sent).toMatchObject([{ tenant: db.tenant, id, recipient: 'a@example.vn', subject: 'Hồ sơ', body: 'Đã có kết quả' }]);
    expect(await kept(id)).toMatchObject({ state: 'sent', tries: 1, carrier: 'gateway', fault: null });
  });

  test('the same news is written once, whatever its words have become', async () => {
    const one = message();
    const again = { ...message(), dedupeKey: one.dedupeKey, recipient: '0999999999' };
    const write = (what: typeof one) => inTenant(db.worker, db.tenant, (tx) => enqueue(tx, db.tenant, what));
    expect([await write(one), await write(again), await write(one)]).toEqual([true, false, false]);
    await deliver();
    expect(carrier.sent.map((sent) => sent.recipient)).toEqual(['0912000417']);
  });

  test('by two workers at the same time, still once each', async () => {
    for (let n = 0; n < 30; n += 1) await write();
    const counts = await Promise.all([deliver(), deliver(), deliver()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(new Set(carrier.sent.map((sent) => sent.id)).size).toBe(30);
    expect(carrier.sent).toHaveLength(30);
  });

  test('in its own province only', async () => {
    const id = await write({}, db.other);
    expect(await deliver()).toBe(0);
    expect(await deliver({}, db.other)).toBe(1);
    expect(await kept(id, db.other)).toMatchObject({ state: 'sent' });
  });
});

describe('what goes wrong', () => {
  test('one bad recipient stops nobody, and is not tried again', async () => {
    const bad = await write({ recipient: '000' });
    const good = await write();
    carrier.mood = async ({ recipient }) => (recipient === '000' ? refuse('Invalid', { reason: 'no such number' }) : ok(null));
    await deliver();
    expect(await kept(bad)).toMatchObject({ state: 'failed', fault: 'Invalid: no such number' });
    expect(await kept(good)).toMatchObject({ state: 'sent' });
    world.advance({ hours: 1 });
    expect(await deliver()).toBe(0);
  });

  test('a carrier that is away is asked again, later each time, and the message gets through', async () => {
    const id = await write();
    carrier.mood = away;
    const pauses = [1, 5, 15, 60];
    for (const [n, minutes] of pauses.entries()) {
      expect(await deliver()).toBe(1);
      expect(await kept(id)).toMatchObject({ state: 'waiting', tries: n + 1, fault: 'Unavailable' });
      world.advance({ seconds: minutes * 60 - 1 });
      expect(await deliver()).toBe(0);
      world.advance({ seconds: 1 });
    }
    carrier.mood = async () => ok(null);
    expect(await deliver()).toBe(1);
    expect(await kept(id)).toMatchObject({ state: 'sent', tries: 5, fault: null });
  });

  test('a carrier that throws or says nothing is one that is away', async () => {
    const thrown = await write({ body: 'throw' });
    const silent = await write({ body: 'silence' });
    const fine = await write();
    carrier.mood = ({ body }) => {
      if (body === 'throw') throw new Error('ECONNRESET');
      return body === 'silence' ? new Promise(() => {}) : Promise.resolve(ok(null));
    };
    await deliver({ patience: 50 });
    expect(await kept(thrown)).toMatchObject({ state: 'waiting', fault: 'Unavailable: Error: ECONNRESET' });
    expect(await kept(silent)).toMatchObject({ state: 'waiting', fault: 'Unavailable: no answer for 50 ms' });
    expect(await kept(fine)).toMatchObject({ state: 'sent' });
  });

  test('news that did not get through in two days are given up', async () => {
    const id = await write();
    carrier.mood = away;
    await deliver();
    world.advance({ hours: 48, seconds: 1 });
    expect(await deliver()).toBe(0);
    expect(await kept(id)).toMatchObject({ state: 'failed', fault: 'Unavailable' });
  });

  test('a channel that nobody carries waits for somebody who does, and is given up in the end', async () => {
    const [soon, never] = [await write(), await write()];
    const letters = gateway(['email']);
    expect(await deliver({ carriers: [letters] })).toBe(0);
    expect(await kept(soon)).toMatchObject({ state: 'waiting', tries: 0 });
    world.advance({ hours: 49 });
    expect(await deliver({ carriers: [] })).toBe(0);
    expect(await kept(never)).toMatchObject({ state: 'failed', fault: 'nobody carried it' });
  });

  test('a process that dies between sending and noting it: another sends it again, under the same id', async () => {
    const id = await write();
    const dying = { begin: async () => Promise.reject(new Error('killed')) };
    let calls = 0;
    const sql = new Proxy(db.worker, {
      get: (target, name) => (name === 'begin' && ++calls > 1 ? dying.begin : Reflect.get(target, name)),
    });
    await expect(deliver({ sql })).rejects.toThrow('killed');
    expect(await kept(id)).toMatchObject({ state: 'waiting', tries: 1 });
    expect(await deliver()).toBe(0);
    world.advance({ minutes: 2 });
    expect(await deliver()).toBe(1);
    expect(await kept(id)).toMatchObject({ state: 'sent', tries: 2 });
    expect(carrier.sent.map((sent) => sent.id)).toEqual([id, id]);
  });
});

describe('the order of news about one subject', () => {
  test('is kept: the second waits until the first is through', async () => {
    const about = message().about;
    const [first, second] = [await write({ about }), await write({ about })];
    const other = await write();
    carrier.mood = async ({ id }) => (id === first ? refuse('Unavailable') : ok(null));
    await deliver();
    expect(carrier.sent.map((sent) => sent.id)).toEqual([other]);
    carrier.mood = async () => ok(null);
    world.advance({ minutes: 1 });
    while (await deliver());
    expect(carrier.sent.map((sent) => sent.id)).toEqual([other, first, second]);
  });

  test('does not let a failed first hold the second for ever', async () => {
    const about = message().about;
    const [first, second] = [await write({ about }), await write({ about })];
    carrier.mood = async ({ id }) => (id === first ? refuse('Invalid') : ok(null));
    while (await deliver());
    expect(carrier.sent.map((sent) => sent.id)).toEqual([second]);
  });
});
