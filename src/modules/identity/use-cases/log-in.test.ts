import { describe, expect, test } from 'vitest';
import { hash } from '@node-rs/argon2';
import { inTenant } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { installer, revokeRole } from '#modules/organisation';
import { createHash } from 'node:crypto';
import { disableAccount } from './disable-account.ts';
import { logIn } from './log-in.ts';
import { actorOfToken, logOut, sweep } from './session.ts';
import { done, PASSWORD, stage } from './testing.ts';

const db = await freshDatabase();
const { world, deps, key, unitId, account, today } = await stage(db);

let addresses = 0;
const enter = (login: string, password = PASSWORD, address = `10.0.0.${addresses++}`) =>
  logIn(deps, { tenant: db.tenant, login, password, client: { address, userAgent: 'test' } });
const actorOf = (token: string) => inTenant(db.web, db.tenant, (tx) => actorOfToken(tx, world, token));
const owner = <T extends object>(text: string) => inTenant(db.owner, db.tenant, (tx) => tx.unsafe<T[]>(text));

describe('logging in', () => {
  test('opens a session for the officer, with today’s roles', async () => {
    const { accountId, officerId } = await account('an.le', 'monitor');
    const { token } = done(await enter('AN.LE'));
    expect(await actorOf(token)).toEqual({
      kind: 'officer',
      officerId,
      accountId,
      name: 'Officer an.le',
      position: 'Officer',
      holdings: [{ role: 'monitor', unitId, sector: null, wholeProvince: true }],
    });
  });

  test('tells nobody whether the login exists', async () => {
    await account('binh.le');
    const { accountId } = await account('chau.le');
    done(await disableAccount(deps, db.tenant, installer, { key: key(), accountId, reason: 'test' }));
    const wrong = await enter('binh.le', 'something else');
    expect(wrong).toEqual({ ok: false, refusal: { name: 'NotYours', reason: 'identity.fault.wrongLogin' } });
    expect(await enter('nobody.here', 'something else')).toEqual(wrong);
    expect(await enter('not a login', 'something else')).toEqual(wrong);
    expect(await enter('chau.le')).toEqual(wrong);
  });

  test('does the same work for a login that does not exist', async () => {
    await account('duy.le');
    const spent = async (login: string) => {
      const times: number[] = [];
      for (let n = 0; n < 5; n++) {
        const start = performance.now();
        await enter(login, 'something else');
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    await enter('warm.up', 'something else');
    const [known, unknown] = [await spent('duy.le'), await spent('nobody.else')];
    expect(unknown).toBeGreaterThan(known / 3);
  });

  test('makes a weaker hash anew', async () => {
    const { accountId } = await account('giang.le');
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await owner(`update identity.account set password_hash = '${weak}' where id = '${accountId}'`);
    done(await enter('giang.le'));
    const [row] = await owner<{ password_hash: string }>(`select password_hash from identity.account where id = '${accountId}'`);
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    done(await enter('giang.le'));
  });

  test('keeps no token in the database, only its digest', async () => {
    await account('ha.le');
    const { token } = done(await enter('ha.le'));
    const digest = createHash('sha256').update(token).digest('hex');
    const all = await owner<{ all: string }>(`select string_agg(s::text, ' ') as all from identity.session s`);
    expect(all[0]!.all).toContain(digest);
    expect(all[0]!.all).not.toContain(token);
  });

  test('does not reach into another province', async () => {
    await account('khang.le');
    const { token } = done(await enter('khang.le'));
    expect(await inTenant(db.web, db.other, (tx) => actorOfToken(tx, world, token))).toBeNull();
  });
});

describe('guessing', () => {
  test('is stopped after ten tries for a login, the right password too, and goes on after the window', async () => {
    await account('linh.le');
    for (let n = 0; n < 10; n++)
      expect(await enter('linh.le', 'a wrong guess', '10.5.5.5')).toMatchObject({ refusal: { name: 'NotYours' } });
    expect(await enter('linh.le', PASSWORD, '10.5.5.5')).toMatchObject({ refusal: { name: 'TooMany' } });
    expect(await enter('linh.le', PASSWORD, '10.7.7.7')).toMatchObject({ ok: true }); // a stranger elsewhere locks nobody out
    world.advance({ minutes: 16 });
    expect(await enter('linh.le', PASSWORD, '10.5.5.5')).toMatchObject({ ok: true });
  });

  test('at the same moment does not slip through', async () => {
    await account('minh.le');
    const tries = await Promise.all(Array.from({ length: 25 }, () => enter('minh.le', 'a wrong guess', '10.4.4.4')));
    const looked = tries.filter((result) => !result.ok && result.refusal.name === 'NotYours');
    expect(looked).toHaveLength(10);
  });

  test('of one login from many addresses is stopped too', async () => {
    await account('phuc.le');
    const results = [];
    for (let n = 0; n < 61; n++) results.push(await enter('phuc.le', 'a wrong guess', `10.6.6.${n}`));
    expect(results.filter((result) => !result.ok && result.refusal.name === 'TooMany')).toHaveLength(1);
  });

  test('through many logins is stopped for the address', async () => {
    const results = [];
    for (let n = 0; n < 101; n++) results.push(await enter(`login${n}`, 'a wrong guess', '10.9.9.9'));
    expect(results.filter((result) => !result.ok && result.refusal.name === 'TooMany')).toHaveLength(1);
  });

  test('leaves no login and no address in the table', async () => {
    const [row] = await owner<{ all: string }>(`select string_agg(bucket, ' ') as all from identity.attempt`);
    expect(row!.all).toMatch(/^[0-9a-f ]+$/);
  });

  test('does not count who comes in: an office may log in all day', async () => {
    await account('ngoc.le');
    for (let n = 0; n < 105; n++) done(await enter('ngoc.le', PASSWORD, '10.8.8.8'));
  }, 60_000);
});

describe('a session', () => {
  test('ends after eight idle hours', async () => {
    await account('oanh.le');
    const { token } = done(await enter('oanh.le'));
    world.advance({ hours: 8 });
    expect(await actorOf(token)).not.toBeNull();
    world.advance({ hours: 8, seconds: 1 });
    expect(await actorOf(token)).toBeNull();
  });

  test('ends after twelve hours however busy', async () => {
    await account('phuong.le');
    const { token } = done(await enter('phuong.le'));
    world.advance({ hours: 7 });
    expect(await actorOf(token)).not.toBeNull();
    world.advance({ hours: 4, minutes: 59 });
    expect(await actorOf(token)).not.toBeNull();
    world.advance({ minutes: 1 });
    expect(await actorOf(token)).toBeNull();
  });

  test('notes its use once a minute', async () => {
    await account('quang.le');
    const { token } = done(await enter('quang.le'));
    const seen = async () => {
      const digest = createHash('sha256').update(token).digest('hex');
      const [row] = await owner<{ at: string }>(`select seen_at::text as at from identity.session where token_hash = '\\x${digest}'`);
      return row!.at;
    };
    const first = await seen();
    world.advance({ seconds: 59 });
    await actorOf(token);
    expect(await seen()).toBe(first);
    world.advance({ seconds: 1 });
    await actorOf(token);
    expect(await seen()).not.toBe(first);
  });

  test('ends with logging out', async () => {
    await account('son.le');
    const { token } = done(await enter('son.le'));
    await inTenant(db.web, db.tenant, (tx) => logOut(tx, token));
    expect(await actorOf(token)).toBeNull();
  });

  test('ends when the account is disabled', async () => {
    const { accountId } = await account('thu.le');
    const { token } = done(await enter('thu.le'));
    done(await disableAccount(deps, db.tenant, installer, { key: key(), accountId, reason: 'test' }));
    expect(await actorOf(token)).toBeNull();
  });

  test('that a log-in opened at the moment of disabling gives no entry', async () => {
    const { accountId } = await account('trang.le');
    const { token } = done(await enter('trang.le'));
    await owner(`update identity.account set disabled_at = '2026-03-02T02:00:00Z' where id = '${accountId}'`);
    expect(await actorOf(token)).toBeNull();
  });

  test('ends with the officer’s last day', async () => {
    const { officerId } = await account('tuan.le');
    const { token } = done(await enter('tuan.le'));
    await owner(`update organisation.officer set valid_from = '2025-01-01', valid_to = '2026-01-01' where id = '${officerId}'`);
    expect(await actorOf(token)).toBeNull();
    expect(await enter('tuan.le')).toMatchObject({ refusal: { reason: 'identity.fault.wrongLogin' } });
  });

  test('loses a role with the act that takes it back', async () => {
    const { officerId } = await account('uyen.le', 'auditor');
    const { token } = done(await enter('uyen.le'));
    const [row] = await owner<{ id: string }>(`select id from organisation.holding where officer_id = '${officerId}'`);
    const asked = { key: key(), officerId, holdingId: row!.id, from: today, reason: 'test' };
    done(await revokeRole(deps, db.tenant, installer, asked));
    expect((await actorOf(token))?.holdings).toEqual([]);
  });

  test('that is over is swept away, a living one is not', async () => {
    await account('vy.le');
    done(await enter('vy.le'));
    world.advance({ hours: 25 });
    const { token } = done(await enter('vy.le'));
    const swept = await inTenant(db.worker, db.tenant, (tx) => sweep(tx, world));
    expect(swept.sessions).toBeGreaterThan(0);
    expect(swept.attempts).toBeGreaterThan(0);
    expect(await actorOf(token)).not.toBeNull();
  });
});
