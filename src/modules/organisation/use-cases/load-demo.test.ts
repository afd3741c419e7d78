import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ChainKeys } from '#modules/log';
import { inTenantReadOnly, type TenantId } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { roles } from '../domain/roles.ts';
import { subjectHeads } from '../sql/heads.ts';
import { receivingPointFor } from '../sql/receiving.ts';
import { findUnit, unitsOf } from '../sql/unit.ts';
import { demoId } from './demo-data.ts';
import { loadDemoOrganisation } from './load-demo.ts';
import { day } from './testing.ts';

const db = await freshDatabase();
const folder = join(import.meta.dirname, '../../../../data/demo/ca-mau');
const deps = { sql: db.web, world: realWorld, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
const load = (tenant: TenantId) => loadDemoOrganisation(deps, { tenant, folder });
const today = day('2026-11-22');

const count = (tenant: TenantId) =>
  inTenantReadOnly(db.web, tenant, async (tx) => {
    const [row] = await tx<{ all: string }[]>`
      select (select count(*) from organisation.unit) || ' ' || (select count(*) from organisation.officer) || ' '
        || (select count(*) from organisation.holding) || ' ' || (select count(*) from log.entry) as all`;
    return row!.all;
  });

await load(db.tenant);

test('Cà Mau has its 55 communes and 9 wards of today', async () => {
  const units = await inTenantReadOnly(db.web, db.tenant, (tx) => unitsOf(tx, today));
  const communes = units.filter((unit) => unit.kind === 'commune').map((unit) => unit.name);
  const wards = communes.filter((name) => name.startsWith('Phường '));
  expect([communes.length, new Set(communes).size, wards.length]).toEqual([64, 64, 9]);
  expect(communes).toContain('Xã Đất Mũi');
  expect(wards).toContain('Phường Láng Tròn');
});

test('every role is filled', async () => {
  const held = await inTenantReadOnly(db.web, db.tenant, (tx) => tx<{ role: string }[]>`select distinct role from organisation.v_holding`);
  expect(held.map(({ role }) => role).sort()).toEqual([...roles].sort());
});

test('every person is marked as made up', async () => {
  const real = await inTenantReadOnly(
    db.web,
    db.tenant,
    (tx) => tx`select from organisation.v_officer where not demo or position not like '%dữ liệu mẫu%'`,
  );
  expect(real.count).toBe(0);
});

test('the service centre receives for the agencies', async () => {
  const [agency, centre] = [demoId('ca-mau', 'unit/so-vhttdl'), demoId('ca-mau', 'unit/tt-pvhcc')];
  expect(await inTenantReadOnly(db.web, db.tenant, (tx) => receivingPointFor(tx, agency, 'publishing', today))).toBe(centre);
});

test('loading twice changes nothing', async () => {
  const before = await count(db.tenant);
  await load(db.tenant);
  expect(await count(db.tenant)).toBe(before);
});

test('the same demo has the same ids wherever it is loaded', async () => {
  await load(db.other);
  expect(await count(db.other)).toBe(await count(db.tenant));
  const id = demoId('ca-mau', 'unit/xa-32248');
  const found = await inTenantReadOnly(db.web, db.other, (tx) => findUnit(tx, id, today));
  expect(found?.name).toBe('Xã Đất Mũi');
});

test('the heads in the rows are as many as their chains are long', async () => {
  const [heads, entries] = await inTenantReadOnly(db.web, db.tenant, async (tx) => {
    let total = 0;
    for (const subject of subjectHeads) for await (const { head } of subject.heads(tx)) total += head.count;
    const [row] = await tx<{ n: number }[]>`select count(*) as n from log.entry where subject_kind in ('unit', 'officer')`;
    return [total, row!.n];
  });
  expect(heads).toBe(entries);
});
