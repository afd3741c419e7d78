import { describe, expect, test } from 'vitest';
import { history } from '#modules/log';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { receivingPointFor } from '../sql/receiving.ts';
import { divisionsOf, findUnit, unitsOf } from '../sql/unit.ts';
import { closeUnit } from './close-unit.ts';
import { createUnit } from './create-unit.ts';
import { delegateReceiving } from './delegate-receiving.ts';
import { renameUnit } from './rename-unit.ts';
import { installer } from './steward.ts';
import { day, done, stage, stranger } from './testing.ts';

const db = await freshDatabase();
const { deps, key, unit } = stage(db);
const read = <T>(work: (tx: Tx) => Promise<T>) => inTenantReadOnly(db.web, db.tenant, work);

const headOf = (tx: Tx, id: string) => tx<{ count: number }[]>`select log_count as count from organisation.unit where id = ${id}`;

const province = await unit('province', 'Ủy ban nhân dân tỉnh', null, 'H12');
const agency = await unit('agency', 'Sở Văn hóa', province, 'H12.02');
const centre = await unit('serviceCentre', 'Trung tâm', province);

describe('founding a unit', () => {
  const office = {
    kind: 'agency' as const,
    code: null,
    codeScheme: null,
    name: 'Sở Ngoại vụ',
    shortName: 'SNV',
    parentId: province,
    validFrom: day('2025-07-01'),
    basis: 'test',
  };

  test('is for those who manage the organisation', async () => {
    const result = await createUnit(deps, db.tenant, stranger, { key: key(), ...office });
    expect(result).toMatchObject({ ok: false, refusal: { name: 'NotYours' } });
  });

  test('happens once for a key, however often it is asked', async () => {
    const asked = { key: key(), ...office };
    const first = await createUnit(deps, db.tenant, installer, asked);
    expect(await createUnit(deps, db.tenant, installer, asked)).toEqual(first);
    const found = (await read((tx) => unitsOf(tx, day('2026-01-01')))).filter((u) => u.name === 'Sở Ngoại vụ');
    expect(found).toHaveLength(1);
  });

  test('is refused under a unit of the wrong kind, and leaves no entry', async () => {
    const division = await unit('division', 'Phòng A', agency);
    const result = await createUnit(deps, db.tenant, installer, { key: key(), ...office, parentId: division });
    expect(result).toMatchObject({ ok: false, refusal: { fields: { parentId: 'organisation.fault.parentKind' } } });
  });

  test('is refused with a code that another open unit bears', async () => {
    const asked = { key: key(), ...office, code: 'H12.02', codeScheme: 'demo' };
    const result = await createUnit(deps, db.tenant, installer, asked);
    expect(result).toMatchObject({ ok: false, refusal: { fields: { code: 'organisation.fault.codeTaken' } } });
  });

  test('puts one entry on the unit’s own chain, whose head stands in its row', async () => {
    const id = await unit('agency', 'Sở Tư pháp', province);
    const entries = await read((tx) => history(tx, { kind: 'unit', id }));
    expect(entries.map((e) => [e.chainNo, e.kind, e.actor.id])).toEqual([[1, 'unit.created', 'installer']]);
    expect(await read((tx) => headOf(tx, id))).toMatchObject([{ count: 1 }]);
  });

  test('stays in its province', async () => {
    expect(await inTenantReadOnly(db.web, db.other, (tx) => unitsOf(tx, day('2026-01-01')))).toEqual([]);
  });
});

describe('renaming a unit', () => {
  test('leaves the old name to the days before', async () => {
    const id = await unit('agency', 'Sở Thông tin', province);
    const asked = { key: key(), unitId: id, version: 1, name: 'Sở Khoa học', shortName: 'SKH', from: day('2026-01-01'), basis: 'test' };
    expect(done(await renameUnit(deps, db.tenant, installer, asked))).toEqual({ version: 2 });
    const nameOn = async (on: string) => (await read((tx) => findUnit(tx, id, day(on))))?.name;
    expect([await nameOn('2025-12-31'), await nameOn('2026-01-01')]).toEqual(['Sở Thông tin', 'Sở Khoa học']);
    expect((await read((tx) => history(tx, { kind: 'unit', id }))).map((e) => e.kind)).toEqual(['unit.created', 'unit.renamed']);
  });

  test('is refused to who saw an older version', async () => {
    const asked = { key: key(), unitId: agency, version: 7, name: 'X', shortName: 'X', from: day('2026-01-01'), basis: 'test' };
    expect(await renameUnit(deps, db.tenant, installer, asked)).toMatchObject({ refusal: { name: 'Conflict' } });
  });

  test('does not reach into the future, nor before the present name', async () => {
    for (const from of ['2026-03-03', '2025-07-01', '2025-06-01']) {
      const asked = { key: key(), unitId: agency, version: 1, name: 'X', shortName: 'X', from: day(from), basis: 'test' };
      const fields = { from: 'organisation.fault.renameDay' };
      expect(await renameUnit(deps, db.tenant, installer, asked)).toMatchObject({ refusal: { fields } });
    }
  });
});

describe('closing a unit', () => {
  const close = (unitId: string, from: string) =>
    closeUnit(deps, db.tenant, installer, { key: key(), unitId, version: 1, from: day(from), basis: 'test' });

  test('keeps it for the days when it was open', async () => {
    const id = await unit('agency', 'Sở Du lịch', province);
    done(await close(id, '2026-03-01'));
    const openOn = async (on: string) => (await read((tx) => unitsOf(tx, day(on)))).some((u) => u.id === id);
    expect([await openOn('2026-02-28'), await openOn('2026-03-01')]).toEqual([true, false]);
  });

  test('frees its code for the unit that follows it', async () => {
    const id = await unit('agency', 'Sở A', province, 'H12.50');
    done(await close(id, '2026-01-01'));
    await expect(unit('agency', 'Sở B', province, 'H12.50')).resolves.toBeTruthy();
  });

  test('waits for the units below it', async () => {
    const parent = await unit('agency', 'Sở Y tế', province);
    await unit('division', 'Phòng B', parent);
    expect(await close(parent, '2026-03-01')).toMatchObject({ refusal: { reason: 'organisation.fault.stillUsed' } });
  });

  test('comes after its opening', async () => {
    const id = await unit('agency', 'Sở Nội vụ', province);
    expect(await close(id, '2025-07-01')).toMatchObject({ refusal: { name: 'Invalid' } });
  });
});

describe('the receiving point of an agency', () => {
  const pointOn = (agencyId: string, sector: string, on: string) => read((tx) => receivingPointFor(tx, agencyId, sector, day(on)));
  const delegate = (agencyId: string, receivingPointId: string, sector: string | null, from: string) =>
    delegateReceiving(deps, db.tenant, installer, { key: key(), agencyId, receivingPointId, sector, from: day(from), basis: 'test' });

  test('is its own one-stop unit until receiving is given away, and the new place from that day on', async () => {
    const id = await unit('agency', 'Sở Xây dựng', province);
    const own = await unit('oneStopUnit', 'Bộ phận một cửa', id);
    done(await delegate(id, centre, null, '2026-01-01'));
    expect([await pointOn(id, 'press', '2025-12-31'), await pointOn(id, 'press', '2026-01-01')]).toEqual([own, centre]);
  });

  test('of a sector goes before the one of all sectors', async () => {
    const id = await unit('agency', 'Sở Tài chính', province);
    const own = await unit('oneStopUnit', 'Một cửa Sở Tài chính', id);
    done(await delegate(id, centre, null, '2026-01-01'));
    done(await delegate(id, own, 'press', '2026-01-01'));
    expect([await pointOn(id, 'press', '2026-02-01'), await pointOn(id, 'post', '2026-02-01')]).toEqual([own, centre]);
  });

  test('given anew ends the giving before', async () => {
    const id = await unit('agency', 'Sở Công Thương', province);
    const second = await unit('serviceCentre', 'Trung tâm hai', province);
    done(await delegate(id, centre, null, '2026-01-01'));
    done(await delegate(id, second, null, '2026-02-01'));
    expect([await pointOn(id, 'it', '2026-01-31'), await pointOn(id, 'it', '2026-02-01')]).toEqual([centre, second]);
  });

  test('of a commune is the commune', async () => {
    const id = await unit('commune', 'Xã Đất Mũi', province);
    expect(await pointOn(id, 'it', '2026-02-01')).toBe(id);
  });

  test('is unknown for an agency that has none', async () => {
    expect(await pointOn(await unit('agency', 'Thanh tra', province), 'it', '2026-02-01')).toBeUndefined();
  });

  test('must be a place with a counter', async () => {
    expect(await delegate(agency, agency, null, '2026-01-01')).toMatchObject({
      refusal: { fields: { receivingPointId: 'organisation.fault.noReceivingPoint' } },
    });
  });
});

test('units are listed in Vietnamese order', async () => {
  const home = await unit('agency', 'Sở Giáo dục', province);
  for (const name of ['Phòng Đo lường', 'Phòng Ân xá', 'Phòng Dân số', 'Phòng An toàn', 'Phòng Ăn uống']) {
    await unit('division', name, home);
  }
  const names = (await read((tx) => divisionsOf(tx, home, day('2026-01-01')))).map((u) => u.name.replace('Phòng ', ''));
  expect(names).toEqual(['An toàn', 'Ăn uống', 'Ân xá', 'Dân số', 'Đo lường']);
});
