import { describe, expect, test } from 'vitest';
import { history } from '#modules/log';
import { installer } from '#modules/organisation';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { performerOf } from '../domain/performer.ts';
import { subjectHeads } from '../sql/heads.ts';
import { changePassword } from './change-password.ts';
import { createAccount } from './create-account.ts';
import { disableAccount } from './disable-account.ts';
import { logIn } from './log-in.ts';
import { actorOfToken } from './session.ts';
import { done, PASSWORD, stage } from './testing.ts';

const db = await freshDatabase();
const { world, deps, key, account } = await stage(db);

const client = { address: '10.0.0.1', userAgent: 'test' };
const enter = (login: string, password = PASSWORD) => logIn(deps, { tenant: db.tenant, login, password, client });
const actorOf = (token: string) => inTenant(db.web, db.tenant, (tx) => actorOfToken(tx, world, token));
const entriesOf = (id: string) => inTenantReadOnly(db.web, db.tenant, (tx) => history(tx, { kind: 'account', id }));

describe('making an account', () => {
  test('is an administrator’s right', async () => {
    const { officerId } = await account('admin.le', 'administrator');
    await account('monitor.le', 'monitor');
    const asked = { login: 'new.one', password: PASSWORD, officerId };
    const as = async (login: string) => performerOf((await actorOf(done(await enter(login)).token))!);
    const refused = await createAccount(deps, db.tenant, await as('monitor.le'), { key: key(), ...asked });
    expect(refused).toMatchObject({ refusal: { name: 'NotYours' } });
    done(await createAccount(deps, db.tenant, await as('admin.le'), { key: key(), ...asked }));
  });

  test('refuses a login that somebody has, in whatever letters', async () => {
    const { officerId } = await account('an.tran');
    const asked = { key: key(), login: 'An.Tran', password: PASSWORD, officerId };
    const fields = { login: 'identity.fault.loginTaken' };
    expect(await createAccount(deps, db.tenant, installer, asked)).toMatchObject({ refusal: { fields } });
  });

  test('leaves no login, no password and no hash in the log', async () => {
    const { accountId, officerId } = await account('binh.tran');
    const entries = await entriesOf(accountId);
    expect(entries.map(({ kind, data }) => ({ kind, data }))).toEqual([{ kind: 'account.created', data: { officerId } }]);
  });
});

describe('a new password', () => {
  test('lets in, ends the other sessions and keeps this one', async () => {
    const { accountId } = await account('chau.tran');
    const here = done(await enter('chau.tran')).token;
    const there = done(await enter('chau.tran')).token;
    const change = { key: key(), current: PASSWORD, next: 'another long one', token: here };
    done(await changePassword(deps, db.tenant, (await actorOf(here))!, change));
    expect([await actorOf(here), await actorOf(there)].map((actor) => actor !== null)).toEqual([true, false]);
    expect(await enter('chau.tran')).toMatchObject({ ok: false });
    done(await enter('chau.tran', 'another long one'));
    expect((await entriesOf(accountId)).map((entry) => entry.kind)).toEqual(['account.created', 'account.passwordChanged']);
  });

  test('needs the present one, and not too many guesses at it', async () => {
    await account('duy.tran');
    const { token } = done(await enter('duy.tran'));
    const actor = (await actorOf(token))!;
    const change = (current: string) => changePassword(deps, db.tenant, actor, { key: key(), current, next: 'another long one', token });
    for (let n = 0; n < 10; n++) {
      expect(await change('a wrong guess')).toMatchObject({ refusal: { fields: { current: 'identity.fault.wrongPassword' } } });
    }
    expect(await change(PASSWORD)).toMatchObject({ refusal: { name: 'TooMany' } });
  });

  test('must be long enough', async () => {
    await account('giang.tran');
    const { token } = done(await enter('giang.tran'));
    const change = { key: key(), current: PASSWORD, next: 'short', token };
    const fields = { next: 'identity.fault.passwordShort' };
    expect(await changePassword(deps, db.tenant, (await actorOf(token))!, change)).toMatchObject({ refusal: { fields } });
  });
});

test('an account is disabled once', async () => {
  const { accountId } = await account('ha.tran');
  done(await disableAccount(deps, db.tenant, installer, { key: key(), accountId, reason: 'test' }));
  const again = await disableAccount(deps, db.tenant, installer, { key: key(), accountId, reason: 'test' });
  expect(again).toMatchObject({ refusal: { name: 'WrongState' } });
});

test('the worker reads the heads of the accounts, and cannot read the password hashes', async () => {
  const { accountId } = await account('khang.tran');
  const heads = await inTenantReadOnly(db.worker, db.tenant, async (tx) => {
    const found = [];
    for await (const { id, head } of subjectHeads[0]!.heads(tx)) found.push([id, head.count]);
    return found;
  });
  expect(heads).toContainEqual([accountId, 1]);
  const peek = inTenantReadOnly(db.worker, db.tenant, (tx) => tx`select password_hash from identity.account`);
  await expect(peek).rejects.toThrow('permission denied');
});
