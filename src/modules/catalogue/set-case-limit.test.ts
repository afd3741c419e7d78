import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#modules/identity';
import { history } from '#modules/log';
import type { Role } from '#modules/organisation';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import {
  caseOf,
  countCatalogue,
  findProcedure,
  publicationOf,
  recordPublication,
  setCaseLimit,
  unconfirmedAt,
  type CaseLimit,
} from './index.ts';
import { openCatalogue, today, wholeCatalogue } from './testing/province.ts';

const db = await freshDatabase();
const { deps, read, load } = await openCatalogue(db);
const officer = (role: Role): Actor => {
  const id = deps.world.newId();
  const holdings = [{ role, unitId: deps.world.newId(), sector: null, wholeProvince: true }];
  return { kind: 'officer', officerId: id, accountId: id, name: 'x', givenName: 'x', position: 'x', holdings } as unknown as Actor;
};
const administrator = officer('administrator');
const current = async (code: string) => (await read((tx) => findProcedure(tx, code, today)))!;

/** Sets a limit of a procedure as it stands now, changed in what the test is about. */
async function set(code: string, more: Partial<CaseLimit> = {}, actor = administrator) {
  const { procedureId, number, body } = await current(code);
  const typed = { caseKey: body.cases[0]!.key, amount: '20', unit: 'wd', basis: 'Quyết định thử', isOpen: true };
  return setCaseLimit(deps, db.tenant, actor, { key: deps.world.newId(), procedureId, version: number, ...typed, ...more });
}

beforeAll(() => load(wholeCatalogue));

describe('a limit that is missing', () => {
  test('is set by the administrator as the next version, with its basis; the version before stays as it was', async () => {
    const before = await current('colour-photocopier');
    const [first, second] = before.body.cases;
    expect(await set('colour-photocopier', { caseKey: first!.key })).toMatchObject({ ok: true, value: { number: before.number + 1 } });
    const after = await current('colour-photocopier');
    expect(caseOf(after.body, first!.key)).toMatchObject({ timeLimit: '20wd', basis: { vi: 'Quyết định thử' } });
    expect(caseOf(after.body, second!.key).timeLimit).toBeNull();
    expect(unconfirmedAt(after.body, `cases.${first!.key}.timeLimit`)?.vi).toBe('Quyết định thử');
    expect(after).toMatchObject({
      agencyId: before.agencyId,
      formVersionId: before.formVersionId,
      workflowVersionId: before.workflowVersionId,
    });
    const entries = await read((tx) => history(tx, { kind: 'procedure', id: before.procedureId }));
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries)).toContain('Quyết định thử');
  });

  test('that is still open may be set again; a confirmed one may not', async () => {
    expect(await set('picture-display', { isOpen: true })).toMatchObject({ ok: true });
    expect(await set('picture-display', { amount: '21', isOpen: false })).toMatchObject({ ok: true });
    expect(caseOf((await current('picture-display')).body, null).timeLimit).toBe('21wd');
    expect(await set('picture-display')).toMatchObject({ refusal: { name: 'WrongState', reason: 'catalogue.fault.limitPublished' } });
  });

  test('sent twice is set once; on a version that is no longer the newest it is a conflict', async () => {
    const key = deps.world.newId();
    const { number } = await current('local-media-item');
    const first = await set('local-media-item', { key, version: number });
    expect(await set('local-media-item', { key, version: number })).toEqual(first);
    expect((await current('local-media-item')).number).toBe(number + 1);
    expect(await set('local-media-item', { version: number })).toMatchObject({ refusal: { name: 'Conflict' } });
  });

  test('is set by nobody else', async () => {
    for (const role of ['deskOfficer', 'specialist', 'divisionHead', 'leader', 'recordsClerk', 'monitor', 'auditor'] as const)
      expect(await set('press-release', {}, officer(role))).toMatchObject({ refusal: { name: 'NotYours' } });
  });

  test.each([
    ['amount', 'limitNumber', { amount: '0' }],
    ['amount', 'limitNumber', { amount: '10000' }],
    ['amount', 'limitNumber', { amount: '10.000' }],
    ['amount', 'limitNumber', { amount: 'năm' }],
    ['amount', 'limitNumber', { amount: '-1' }],
    ['amount', 'limitNumber', { amount: '' }],
    ['unit', 'limitUnit', { unit: 'weeks' }],
    ['unit', 'limitUnit', { unit: '' }],
    ['unit', 'noEvent', { unit: 'hb' }],
    ['amount', 'normsExceed', { amount: '1' }],
    ['basis', 'noBasis', { basis: '  ' }],
    ['basis', 'noBasis', { basis: '\u0000' }],
    ['basis', 'noBasis', { basis: '\ud800' }],
    ['basis', 'noBasis', { basis: 'ế'.repeat(501) }],
  ])('is refused at the field %s (%s), and nothing is written: %o', async (field, name, more) => {
    const { number } = await current('newsletter-licence');
    expect(await set('newsletter-licence', more)).toMatchObject({
      refusal: { name: 'Invalid', fields: { [field]: `catalogue.fault.${name}` } },
    });
    expect((await current('newsletter-licence')).number).toBe(number);
  });

  test('of a case or a procedure that is not there is not found', async () => {
    expect(await set('newsletter-licence', { caseKey: 'nothing' })).toMatchObject({ refusal: { name: 'NotFound' } });
    expect(await set('newsletter-licence', { procedureId: deps.world.newId() as Id })).toMatchObject({ refusal: { name: 'NotFound' } });
  });
});

describe('publication', () => {
  const record = async (code: string, fact: 'posted' | 'electronic', since: string | null, actor = administrator) =>
    recordPublication(deps, db.tenant, actor, { key: deps.world.newId(), procedureId: (await current(code)).procedureId, fact, since });
  const published = async () => (await read((tx) => countCatalogue(tx, { on: today, ruleSet: '2026' }))).published;

  test('is two facts; only both together count as published', async () => {
    expect(await record('1.003868', 'posted', '05/03/2026')).toMatchObject({ ok: true });
    expect(await published()).toBe(0);
    expect(await record('1.003868', 'electronic', '2026-11-22')).toMatchObject({ ok: true });
    expect(await published()).toBe(1);
    const { procedureId, number } = await current('1.003868');
    expect(await read((tx) => publicationOf(tx, procedureId))).toMatchObject([{ versionNumber: number }, { versionNumber: number }]);
    expect(await record('1.003868', 'posted', null)).toMatchObject({ ok: true });
    expect(await published()).toBe(0);
    expect(await read((tx) => history(tx, { kind: 'procedure', id: procedureId }))).toHaveLength(4);
  });

  test.each(['30/02/2026', '23/11/2026', 'hôm nay', '', '\u0000'])('since %j is refused at its field', async (since) => {
    expect(await record('1.003868', 'posted', since)).toMatchObject({
      refusal: { name: 'Invalid', fields: { since: 'catalogue.fault.badDay' } },
    });
  });

  test('is recorded by nobody else', async () => {
    expect(await record('1.003868', 'posted', '05/03/2026', officer('leader'))).toMatchObject({ refusal: { name: 'NotYours' } });
  });
});
