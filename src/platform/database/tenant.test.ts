import { describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { fold } from '#platform/text';
import { Temporal } from '#platform/time';
import { inTenant, inTenantReadOnly, refuseMightyRole, type TenantId } from './index.ts';

const db = await freshDatabase();

describe('the fence between provinces', () => {
  test('a query that forgets the tenant sees nothing', async () => {
    expect(await db.web`select from platform.tenant`).toHaveLength(0);
    expect(await db.owner`select from platform.tenant`).toHaveLength(0);
  });

  test('a transaction of one province sees that province alone', async () => {
    const rows = await inTenant(db.web, db.other, (tx) => tx<{ slug: string }[]>`select slug from platform.tenant`);
    expect(rows.map((row) => row.slug)).toEqual(['other']);
  });

  test('a reading transaction refuses a write', async () => {
    const write = inTenantReadOnly(db.owner, db.tenant, (tx) => tx`delete from platform.tenant`);
    await expect(write).rejects.toThrow(/read-only/);
  });

  test('what is no tenant number never reaches the database', async () => {
    await expect(inTenant(db.web, "1'; drop table x" as unknown as TenantId, async () => 1)).rejects.toThrow(RangeError);
    await expect(inTenant(db.web, 0 as TenantId, async () => 1)).rejects.toThrow(RangeError);
  });

  test('the tenant is found by slug, else the default one', async () => {
    const [bySlug] = await db.web`select tenant_id from platform.find_tenant('x', 'other')`;
    const [byDefault] = await db.web`select tenant_id from platform.find_tenant('x', null)`;
    const unknown = await db.web`select tenant_id from platform.find_tenant('x', 'nowhere')`;
    expect([bySlug?.tenant_id, byDefault?.tenant_id, unknown.length]).toEqual([2, 1, 0]);
  });

  test('the web may not list the provinces, the worker may', async () => {
    await expect(db.web`select * from platform.all_tenants()`).rejects.toThrow(/permission denied/);
    expect(await db.worker`select * from platform.all_tenants()`).toHaveLength(2);
  });

  test('the owner of the tables is refused as a role to serve with', async () => {
    await expect(refuseMightyRole(db.owner)).rejects.toThrow(/owns the tables/);
    await refuseMightyRole(db.web);
    await refuseMightyRole(db.worker);
  });
});

describe('values through the driver', () => {
  test('instants keep their microseconds and dates their day', async () => {
    const at = Temporal.Instant.from('2026-11-22T01:02:03.456789Z');
    const day = Temporal.PlainDate.from('2026-11-22');
    const [row] = await db.web`select ${at}::timestamptz as at, ${day}::date as day, 9007199254740991::int8 as big`;
    expect([row!.at.toString(), row!.day.toString(), row!.big]).toEqual([at.toString(), day.toString(), 9007199254740991]);
    await expect(db.web`select 9007199254740993::int8 as big`).rejects.toThrow(RangeError);
  });

  test('the database folds text as the application does', async () => {
    for (const text of ['Cấp giấy phép  xuất bản', 'Đỗ Đức Đào', 'Thuỷ THỦY', 'Ễ Ự ộ'.normalize('NFD')]) {
      const [row] = await db.owner`select platform.fold(${text}) as folded`;
      expect(row!.folded).toBe(fold(text));
    }
  });
});
