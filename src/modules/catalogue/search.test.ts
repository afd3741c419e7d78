import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { file, openCatalogue, smallFolder } from './testing/province.ts';

const db = await freshDatabase();
const { load, publish, search } = await openCatalogue(db);

beforeAll(async () => load(await smallFolder()));

describe('the search', () => {
  const found = { offered: false, codes: ['1.003868'] };

  test.each([
    'xin in tài liệu',
    'XIN IN TAI LIEU',
    'giay phep xuat ban',
    'in so tay',
    'xuat ban tai lieu khong kinh doanh',
    '1.003868',
    '003868',
    'tài liệu, xuất-bản!',
    'khong kinh doa',
    'print leaflets',
  ])('finds it by "%s"', async (text) => {
    expect(await search(text)).toEqual(found);
  });

  test('offers it when something is misspelt, and says that it is an offer', async () => {
    expect(await search('giay phep xuat bam tai lieu')).toEqual({ offered: true, codes: ['1.003868'] });
  });

  test('finds nothing by other words, by none, by signs or by what a query language would read', async () => {
    for (const text of ['khai sinh', '', '   ', "' | !:*&()", 'zz:* | qq', '\u0000', '\ud800', '%', 'x'.repeat(5_000)]) {
      expect(await search(text)).toEqual({ offered: false, codes: [] });
    }
  });

  test('blind to đ too, on both sides', async () => {
    const twin = {
      ...file,
      key: 'printing-house',
      code: '2.000001',
      name: { vi: 'Đăng ký hoạt động cơ sở in', en: 'Registration' },
      commonNames: { vi: ['đăng ký xưởng in'], en: [] },
    };
    expect(await publish(twin)).toMatchObject({ ok: true });
    expect((await search('dang ky xuong')).codes).toEqual(['2.000001']);
    expect((await search('ĐĂNG KÝ XƯỞNG')).codes).toEqual(['2.000001']);
  });

  test('puts what people call it before what merely mentions it, however often', async () => {
    const named = { ...file, key: 'handbook-named', code: '2.000002', commonNames: { vi: ['cẩm nang'], en: [] } };
    const mentioned = { ...file, key: 'handbook-mentioned', code: '2.000003', summary: { vi: 'cẩm nang, cẩm nang, cẩm nang', en: 'x' } };
    for (const body of [mentioned, named]) expect(await publish(body)).toMatchObject({ ok: true });
    expect((await search('cam nang')).codes).toEqual(['2.000002', '2.000003']);
  });

  test('answers no row without a tenant, and none to another province', async () => {
    expect(await db.web`select * from catalogue.search_procedures('tai lieu', 10)`).toHaveLength(0);
    expect(await search('tai lieu', db.other)).toEqual({ offered: false, codes: [] });
  });
});
