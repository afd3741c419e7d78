import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import type { Id } from '#platform/ids';
import { dossierNow } from './testing/do-act.ts';
import { fileDossier, openOffice, type Office } from './testing/office.ts';
import { accept, findByCode, hasCode, track } from './index.ts';

const db = await freshDatabase();
let office: Office;

beforeAll(async () => {
  office = await openOffice(db, 'codes', '2026-11-10T08:00:00+07:00');
});

/** The same office under the rules of 2019: the code comes with the acceptance. */
const before2025 = (): Office => {
  const { ruleSet, all } = office.deps.ruleSets;
  return { ...office, deps: { ...office.deps, ruleSets: { all, ruleSet, ruleSetFor: () => ruleSet('2019') } } };
};

async function acceptNow(where: Office, dossierId: Id, more: { receivedAt?: string; reason?: string } = {}) {
  const input = { key: where.deps.world.newId(), dossierId, version: 1, ...more };
  const done = await accept(where.deps, where.tenant, where.officer('desk-1'), input);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return dossierNow(where, dossierId);
}

const setCounter = (key: string, day: string, last: number) =>
  inTenant(
    db.owner,
    office.tenant,
    (tx) => tx`
    insert into dossier.code_counter (tenant_id, office, day, last) values (${office.tenant}, ${key}, ${day}::date, ${last})
    on conflict (tenant_id, office, day) do update set last = excluded.last`,
  );

describe('under the rules of today', () => {
  test('a filing has its code at once, and it is its submission number too', async () => {
    const { dossierId, code } = await fileDossier(office);
    expect(code).toMatch(/^H12\.02-20261110-\d{7}$/);
    const dossier = await dossierNow(office, dossierId);
    expect(dossier.submissionNumber).toBe(code);
    expect(hasCode(dossier, office.deps.ruleSets)).toBe(true);
    expect((await acceptNow(office, dossierId)).code).toBe(code);
  });

  test('thirty filed at once on one office-day have thirty numbers without a gap', async () => {
    office.deps.world.setTime('2026-11-11T09:00:00+07:00');
    const filed = await Promise.all(Array.from({ length: 30 }, () => fileDossier(office)));
    const numbers = filed.map(({ code }) => Number(code.split('-').at(-1))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });
});

describe('under Circular 01/2018', () => {
  test('a filing waits under a number of its own, and both numbers find it afterwards', async () => {
    office.deps.world.setTime('2026-11-12T09:00:00+07:00');
    const old = before2025();
    const { dossierId, code: number } = await fileDossier(old);
    expect(number).toBe('NH12.02-261112-0001');
    expect(hasCode(await dossierNow(old, dossierId), old.deps.ruleSets)).toBe(false);
    const waiting = await track(old.deps, old.tenant, { code: number.toLowerCase(), digits: '0417', client: '203.0.113.1' });
    expect(waiting).toMatchObject({ ok: true, value: { code: number, state: 'submitted' } });

    office.deps.world.setTime('2026-11-13T09:00:00+07:00');
    const accepted = await acceptNow(old, dossierId);
    expect(accepted).toMatchObject({ submissionNumber: number, code: 'H12.02-261113-0001', ruleSet: '2019' });
    for (const code of [number, accepted.code]) {
      expect(await track(old.deps, old.tenant, { code, digits: '0417', client: '203.0.113.2' })).toMatchObject({
        value: { code: accepted.code },
      });
      expect(await inTenantReadOnly(db.web, old.tenant, (tx) => findByCode(tx, old.officer('desk-1'), code))).toBe(dossierId);
    }
  });

  test('the date in the code is that of receipt, and its number is of that day', async () => {
    office.deps.world.setTime('2026-11-16T09:00:00+07:00');
    const old = before2025();
    const [late, prompt] = [await fileDossier(old), await fileDossier(old)];
    office.deps.world.setTime('2026-11-17T09:00:00+07:00');
    expect((await acceptNow(old, prompt.dossierId)).code).toBe('H12.02-261117-0001');
    const backdated = await acceptNow(old, late.dossierId, { receivedAt: '2026-11-16T02:30:00Z', reason: 'Mất điện chiều 16/11.' });
    expect(backdated).toMatchObject({ code: 'H12.02-261116-0001', receivedAt: '2026-11-16T02:30:00Z', recordedAt: '2026-11-17T02:00:00Z' });
  });

  test('after 9,999 of a day comes 10,000', async () => {
    office.deps.world.setTime('2026-11-18T09:00:00+07:00');
    const old = before2025();
    await setCounter('H12.02', '2026-11-18', 9_998);
    await setCounter('H12.02/filed', '2026-11-18', 9_999);
    const filed = [await fileDossier(old), await fileDossier(old)];
    expect(filed.map(({ code }) => code)).toEqual(['NH12.02-261118-10000', 'NH12.02-261118-10001']);
    const codes = [];
    for (const { dossierId } of filed) codes.push((await acceptNow(old, dossierId)).code);
    expect(codes).toEqual(['H12.02-261118-9999', 'H12.02-261118-10000']);
  });

  test('thirty accepted at once on one office-day have thirty codes without a gap', async () => {
    office.deps.world.setTime('2026-11-19T09:00:00+07:00');
    const old = before2025();
    const filed = await Promise.all(Array.from({ length: 30 }, () => fileDossier(old)));
    const accepted = await Promise.all(filed.map(({ dossierId }) => acceptNow(old, dossierId)));
    const numbers = accepted.map(({ code }) => Number(code.split('-').at(-1))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });

  test('a refused acceptance takes no number', async () => {
    const old = before2025();
    const { dossierId } = await fileDossier(old);
    const input = { key: old.deps.world.newId(), dossierId, version: 1, receivedAt: '2027-01-01T00:00:00Z' };
    expect(await accept(old.deps, old.tenant, old.officer('desk-1'), input)).toMatchObject({ ok: false });
    expect((await acceptNow(old, dossierId)).code).toBe('H12.02-261119-0031');
  });
});

test('what was filed under the old rules and is received under the new ones gets its code by the new ones', async () => {
  office.deps.world.setTime('2026-11-20T09:00:00+07:00');
  const { dossierId } = await fileDossier(before2025());
  expect(await acceptNow(office, dossierId)).toMatchObject({ code: 'H12.02-20261120-0000001', ruleSet: '2026' });
});
