import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { fileDossier, openOffice, type Filed, type Office } from './testing/office.ts';
import { accept, track } from './index.ts';

const db = await freshDatabase();
let office: Office;
let filed: Filed;

beforeAll(async () => {
  office = await openOffice(db);
  filed = await fileDossier(office);
});

const ask = (more: Partial<{ code: string; digits: string | null; client: string }> = {}) =>
  track(office.deps, office.tenant, { code: filed.code, digits: '0417', client: '203.0.113.1', ...more });

describe('looking a dossier up without log-in', () => {
  test('code and last four digits open a timeline without names and papers', async () => {
    const { deps, tenant } = office;
    await accept(deps, tenant, office.officer('desk-1'), { key: deps.world.newId(), dossierId: filed.dossierId, version: 1 });
    const found = await ask();
    expect(found).toMatchObject({ ok: true, value: { state: 'accepted', timeline: { step: 'assign' } } });
    const text = JSON.stringify(found);
    for (const hidden of ['Nguyễn', 'Trường', '0912', 'Bản thảo', office.officer('desk-1').name, office.officer('desk-1').officerId]) {
      expect(text).not.toContain(hidden);
    }
  });

  test('the code alone tells the degree of completion and nothing more', async () => {
    const found = await ask({ digits: null });
    expect(found).toMatchObject({ ok: true, value: { degree: { done: 2, of: 5 }, timeline: null } });
  });

  test('a code is understood in lower case and with spaces', async () => {
    expect(await ask({ code: ` ${filed.code.toLowerCase().replace('-', ' - ')} ` })).toMatchObject({ ok: true });
  });

  test('wrong digits and an unknown code are one answer', async () => {
    const wrong = await ask({ digits: '0000', client: '203.0.113.2' });
    const unknown = await ask({ code: 'H12.02-20261110-9999999', client: '203.0.113.2' });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ ok: false, refusal: { name: 'NotFound' } });
  });

  test('whoever tries digits on one code is stopped after ten, and the applicant elsewhere is not', async () => {
    const other = await fileDossier(office);
    const tries = [];
    for (let n = 0; n < 11; n += 1) tries.push(await ask({ code: other.code, digits: String(n).padStart(4, '0'), client: '198.51.100.1' }));
    expect(tries.at(-1)).toMatchObject({ ok: false, refusal: { name: 'TooMany' } });
    expect(await ask({ code: other.code, digits: '0417', client: '198.51.100.1' })).toMatchObject({ refusal: { name: 'TooMany' } });
    expect(await ask({ code: other.code, digits: '0417', client: '203.0.113.9' })).toMatchObject({ ok: true });
    office.deps.world.advance({ minutes: 11 });
    expect(await ask({ code: other.code, digits: '0417', client: '198.51.100.1' })).toMatchObject({ ok: true });
  });

  test('from however many places: sixty tries a day on one code, not more', async () => {
    const other = await fileDossier(office);
    const tries = [];
    for (let n = 0; n < 61; n += 1)
      tries.push(await ask({ code: other.code, digits: String(n).padStart(4, '0'), client: `198.51.100.${n}` }));
    expect(tries.filter((one) => !one.ok && one.refusal.name === 'TooMany')).toHaveLength(1);
  });

  test('whoever tries many codes from one place is stopped by the place', async () => {
    const tries = [];
    for (let n = 0; n < 31; n += 1)
      tries.push(await ask({ code: `H12.02-20261110-${String(n).padStart(7, '1')}`, digits: null, client: '192.0.2.7' }));
    expect(tries.at(-1)).toMatchObject({ refusal: { name: 'TooMany' } });
  });
});
