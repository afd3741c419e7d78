import { describe, expect, test } from 'vitest';
import { commitment, history } from '#modules/log';
import { inTenant, inTenantReadOnly, type Tx } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { holdingsOf } from '../sql/holding.ts';
import { lockOfficer, officerNames, officersWith } from '../sql/officer.ts';
import { closeUnit } from './close-unit.ts';
import { grantRole, type RoleGrant } from './grant-role.ts';
import { revokeRole } from './revoke-role.ts';
import { installer } from './steward.ts';
import { day, done, stage, stranger } from './testing.ts';

const db = await freshDatabase();
const { deps, key, unit, officer } = stage(db);
const read = <T>(work: (tx: Tx) => Promise<T>) => inTenantReadOnly(db.web, db.tenant, work);

const province = await unit('province', 'Ủy ban nhân dân tỉnh', null);
const agency = await unit('agency', 'Sở Văn hóa', province);
const division = await unit('division', 'Phòng Xuất bản', agency);

const grant = (officerId: string, more: Partial<RoleGrant> = {}) => {
  const asked = { officerId, role: 'specialist' as const, unitId: division, sector: null, from: day('2026-01-01'), ...more };
  return grantRole(deps, db.tenant, installer, { key: key(), ...asked });
};

describe('an officer', () => {
  test('is not named in the log, which commits to the name all the same', async () => {
    const id = await officer('Trần Nhã Uyên', division);
    const [entry] = await read((tx) => history(tx, { kind: 'officer', id }));
    expect(JSON.stringify(entry)).not.toContain('Uyên');
    const stored = await inTenant(db.web, db.tenant, (tx) => lockOfficer(tx, id));
    const person = commitment(stored!.salt, { name: 'Trần Nhã Uyên', position: 'Officer', title: null });
    expect(entry?.data).toMatchObject({ person });
  });

  test('is named to screens by id, and ids of nobody are left out', async () => {
    const id = await officer('Lê Bảo An', division);
    const names = await read((tx) => officerNames(tx, [id, key()]));
    expect([...names]).toEqual([[id, { name: 'Lê Bảo An', position: 'Officer' }]]);
  });
});

describe('granting a role', () => {
  test('is for those who manage rights', async () => {
    const asked = { key: key(), officerId: key(), role: 'leader' as const, unitId: agency, sector: null, from: day('2026-01-01') };
    expect(await grantRole(deps, db.tenant, stranger, asked)).toMatchObject({ refusal: { name: 'NotYours' } });
  });

  test('is refused where the role does not fit the unit', async () => {
    const id = await officer('Lê Bảo Bình', division);
    const result = await grant(id, { role: 'divisionHead', unitId: agency });
    expect(result).toMatchObject({ refusal: { fields: { role: 'organisation.fault.roleKind' } } });
  });

  test('is refused for a day on which the officer is not here yet', async () => {
    const id = await officer('Lê Bảo Châu', division);
    expect(await grant(id, { from: day('2025-06-30') })).toMatchObject({ refusal: { name: 'Invalid' } });
  });

  test('and taking it back are two entries on the officer’s chain', async () => {
    const id = await officer('Lê Bảo Duy', division);
    const { holdingId } = done(await grant(id));
    const asked = { key: key(), officerId: id, holdingId, from: day('2026-03-02'), reason: 'test' };
    done(await revokeRole(deps, db.tenant, installer, asked));
    const entries = await read((tx) => history(tx, { kind: 'officer', id }));
    expect(entries.map((e) => e.kind)).toEqual(['officer.created', 'role.granted', 'role.revoked']);
    expect(entries[1]?.data).toEqual({ holdingId, role: 'specialist', unitId: division, sector: null, from: '2026-01-01' });
  });
});

describe('taking a role back', () => {
  test('ends it on the day and keeps it on record', async () => {
    const id = await officer('Lê Bảo Em', division);
    const { holdingId } = done(await grant(id, { sector: 'it' }));
    const asked = { key: key(), officerId: id, holdingId, from: day('2026-02-01'), reason: 'test' };
    done(await revokeRole(deps, db.tenant, installer, asked));
    const on = async (date: string) =>
      (await read((tx) => officersWith(tx, 'specialist', division, 'it', day(date)))).some((o) => o.id === id);
    expect([await on('2026-01-31'), await on('2026-02-01')]).toEqual([true, false]);
    expect(await read((tx) => holdingsOf(tx, id))).toHaveLength(1);
    expect(await revokeRole(deps, db.tenant, installer, { ...asked, key: key() })).toMatchObject({ refusal: { name: 'WrongState' } });
  });

  test('of another officer is not found', async () => {
    const [one, two] = [await officer('Lê Bảo Giang', division), await officer('Lê Bảo Hà', division)];
    const { holdingId } = done(await grant(one));
    const asked = { key: key(), officerId: two, holdingId, from: day('2026-02-01'), reason: 'test' };
    expect(await revokeRole(deps, db.tenant, installer, asked)).toMatchObject({ refusal: { name: 'NotFound' } });
  });
});

test('a unit is not closed over the head of somebody who has a role there', async () => {
  const place = await unit('division', 'Phòng In', agency);
  done(await grant(await officer('Lê Bảo Khang', place), { unitId: place }));
  const result = await closeUnit(deps, db.tenant, installer, {
    key: key(),
    unitId: place,
    version: 1,
    from: day('2026-03-01'),
    basis: 'test',
  });
  expect(result).toMatchObject({ refusal: { reason: 'organisation.fault.stillUsed' } });
});

test('those who hold a role for a sector are listed by given name', async () => {
  const place = await unit('division', 'Phòng Báo chí', agency);
  const people: [string, string | null][] = [
    ['Nguyễn Văn Đức', null],
    ['Ẩn Thị Dung', 'press'],
    ['Vũ Thị Ân', 'press'],
    ['Đỗ An', null],
    ['Bùi Văn Ánh', 'post'],
  ];
  for (const [name, sector] of people) done(await grant(await officer(name, place), { unitId: place, sector }));
  const found = await read((tx) => officersWith(tx, 'specialist', place, 'press', day('2026-01-01')));
  expect(found.map((o) => o.name)).toEqual(['Đỗ An', 'Vũ Thị Ân', 'Ẩn Thị Dung', 'Nguyễn Văn Đức']);
});
