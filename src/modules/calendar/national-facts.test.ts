import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Temporal, dayNumber, isoDay, weekdayOf } from '#platform/time';
import { statutoryDays } from './domain/statutory.ts';
import { national } from './testing/index.ts';
import { loadNationalCalendar } from './index.ts';

const folder = join(import.meta.dirname, '../../../data/nation/calendar');
const day = (date: string) => national.day(Temporal.PlainDate.from(date));
const years = Array.from({ length: 20 }, (_, i) => 2011 + i);
const weekend = (weekday: number) => weekday > 5;

describe('the national calendar', () => {
  test('has every day of 2011 to 2030 and the fixed days off of each year', () => {
    for (const year of years) {
      for (const fixed of ['01-01', '04-30', '05-01', '09-02'])
        expect(day(`${year}-${fixed}`)).toMatchObject({ worked: false, reason: 'holiday' });
    }
    expect(() => day('2010-12-31')).toThrow(/covers 2011 to 2030/);
    expect(() => day('2031-01-01')).toThrow(/covers 2011 to 2030/);
  });

  test('has the first day of each lunar new year inside its Tết, 2027 on 6 February, 2030 on 2 February', () => {
    for (const tet of ['2012-01-23', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2030-02-02']) {
      expect(day(tet).note?.vi).toMatch(/^Tết Nguyên đán/);
    }
  });

  test('names the source of a day off, and says which ones are only computed', () => {
    expect(day('2024-04-29').note?.vi).toContain('2450/VPCP');
    expect(day('2027-02-09').note?.vi).toMatch(/^Nghỉ bù Tết Nguyên đán \(tính theo .*chưa có lịch nghỉ công bố/);
    expect(day('2027-02-09')).toMatchObject({ worked: false, provisional: true });
    expect(day('2026-02-16')).toMatchObject({ worked: false, provisional: false });
  });

  test('says which years are provisional: all but those whose days are published or fixed by law', () => {
    expect(years.filter((year) => !national.isProvisional(year))).toEqual([2023, 2025]);
  });

  test('applies a swap that is to be confirmed, and tells it', () => {
    expect(day('2026-08-31')).toMatchObject({
      worked: false,
      provisional: true,
      note: { vi: 'Hoán đổi ngày làm việc với 22/08/2026 (chờ xác nhận)' },
    });
    expect(day('2026-08-22')).toMatchObject({ worked: true, reason: 'makeUp', provisional: true });
  });

  test('lists the day of culture, which no enacted text gives, and does not apply it', () => {
    expect(day('2026-11-24')).toMatchObject({ worked: true, reason: 'weekday', doubt: { vi: 'Ngày Văn hóa Việt Nam' } });
    expect(day('2029-11-24').doubt).toBeUndefined(); // a Saturday: it would change nothing
  });

  test('works a make-up Saturday in the usual sessions, also in another year than the day off', () => {
    expect(day('2025-04-26')).toMatchObject({ worked: true, reason: 'makeUp', sessions: day('2025-04-25').sessions });
    expect(day('2019-01-05').note?.vi).toBe('Làm bù cho 31/12/2018 (Công văn 6519/VPCP)');
    expect(day('2014-12-27').worked).toBe(true);
  });
});

describe('the computed days off check the published ones', () => {
  const swaps = [
    '2013-04-29',
    '2014-05-02',
    '2014-09-01',
    '2015-01-02',
    '2015-02-16',
    '2015-04-29',
    '2018-12-31',
    '2019-04-29',
    '2024-04-29',
  ];
  const laterSwaps = ['2025-05-02', '2026-01-02', '2026-08-31'];

  test.for(years)('%i: every weekday off is a statutory day or a swap', (year) => {
    const computed = new Set(statutoryDays(year, weekend).map((one) => isoDay(one.day)));
    for (let date = dayNumber({ year, month: 1, day: 1 }); date <= dayNumber({ year, month: 12, day: 31 }); date++) {
      if (weekend(weekdayOf(date))) continue;
      const iso = isoDay(date);
      expect([iso, national.dayAt(date).worked]).toEqual([iso, !computed.has(iso) && ![...swaps, ...laterSwaps].includes(iso)]);
    }
  });

  test.for([
    ['2018', '14/2–20/2'],
    ['2019', '4/2–8/2'],
    ['2020', '23/1–29/1'],
    ['2021', '10/2–16/2'],
    ['2022', '31/1–4/2'],
    ['2023', '20/1–26/1'],
    ['2024', '8/2–14/2'],
    ['2025', '27/1–31/1'],
    ['2026', '16/2–20/2'],
  ])('Tết %s is computed as it was published: %s', ([year, window]) => {
    const days = statutoryDays(Number(year), weekend).filter((one) => one.holiday === 'lunarNewYear' && !weekend(weekdayOf(one.day)));
    const short = (iso: string) => `${Number(iso.slice(8))}/${Number(iso.slice(5, 7))}`;
    const sorted = days.map((one) => one.day).toSorted((a, b) => a - b);
    expect(`${short(isoDay(sorted[0]!))}–${short(isoDay(sorted.at(-1)!))}`).toBe(window);
    expect(sorted.length).toBeGreaterThanOrEqual(5);
  });

  test('2 September has a second day since 2021: the day before, but the day after on a Monday or Thursday', () => {
    const national2 = (year: number) =>
      statutoryDays(year, () => false)
        .filter((one) => one.holiday === 'nationalDay')
        .map((one) => isoDay(one.day));
    expect(national2(2020)).toEqual(['2020-09-02']);
    expect(national2(2021)).toEqual(['2021-09-02', '2021-09-03']); // Thursday
    expect(national2(2024)).toEqual(['2024-09-02', '2024-09-03']); // Monday
    expect(national2(2025)).toEqual(['2025-09-01', '2025-09-02']);
  });

  test('holidays on rest days give days off one after the other: 2023 the 29th and 30th of April', () => {
    const given = statutoryDays(2023, weekend).filter((one) => one.kind === 'compensation' && isoDay(one.day).startsWith('2023-05'));
    expect(given.map((one) => [one.holiday, isoDay(one.day)])).toEqual([
      ['hungKings', '2023-05-02'],
      ['victoryDay', '2023-05-03'],
    ]);
  });
});

describe('a bad file of facts stops the start and is named', async () => {
  const home = await mkdtemp(join(tmpdir(), 'calendar-'));
  afterAll(() => rm(home, { recursive: true }));
  await cp(folder, home, { recursive: true });
  const good = JSON.parse(await readFile(join(folder, '2024.json'), 'utf8')) as { year: number; facts: Record<string, unknown>[] };
  const load = async (changed: unknown) => {
    await writeFile(join(home, '2024.json'), JSON.stringify(changed));
    return loadNationalCalendar(home);
  };
  const changed = (change: Record<string, unknown>) => load({ ...good, facts: [{ ...good.facts[0], ...change }] });

  test('when a fact stands in the wrong year, ends before it begins, or says too much or too little', async () => {
    await expect(load(good)).resolves.toBeDefined();
    await expect(changed({ from: '2025-01-01', to: '2025-01-02' })).rejects.toThrow(/2024\.json: .*file of its year/s);
    await expect(changed({ from: '2024-02-09', to: '2024-02-08' })).rejects.toThrow(/ends after it begins/);
    await expect(changed({ holiday: undefined })).rejects.toThrow(/has a holiday or a name/);
    await expect(changed({ colour: 'red' })).rejects.toThrow(/2024\.json/);
    await expect(changed({ from: '2024-02-31' })).rejects.toThrow(/2024\.json/);
  });
});
