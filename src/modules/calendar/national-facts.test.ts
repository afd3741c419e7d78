import { mkdtemp, readFile, writeFile, copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Temporal } from '#platform/time';
import { national } from './fixtures.ts';
import { loadNationalCalendar } from './index.ts';

const folder = join(import.meta.dirname, '../../../data/nation/calendar');
const day = (date: string) => national.day(Temporal.PlainDate.from(date));

describe('the national calendar', () => {
  test('knows the fixed days off of every year it has', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      for (const fixed of ['01-01', '04-30', '05-01', '09-02'])
        expect(day(`${year}-${fixed}`)).toMatchObject({ worked: false, reason: 'holiday' });
    }
  });

  test('has the first day of each lunar new year inside its Tết, 2027 on 6 February', () => {
    for (const tet of ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06']) expect(day(tet).note?.vi).toMatch(/^Tết Nguyên đán/);
  });

  test('names the source of a day off, and says which ones are only computed', () => {
    expect(day('2024-04-29').note?.vi).toContain('2450/VPCP');
    expect(day('2027-02-09')).toMatchObject({ worked: false, provisional: true });
    expect(day('2026-02-16')).toMatchObject({ worked: false, provisional: false });
  });

  test('lists what nobody confirmed and applies none of it', () => {
    expect(day('2026-11-24')).toMatchObject({ worked: true, reason: 'weekday', doubt: { vi: 'Ngày Văn hóa Việt Nam' } });
    expect(day('2026-08-22')).toMatchObject({ worked: false, reason: 'weekend', doubt: { vi: 'Làm bù cho 31/8/2026' } });
    expect(day('2024-02-12').doubt).toBeUndefined();
  });

  test('works a make-up Saturday in the usual sessions', () => {
    expect(day('2025-04-26')).toMatchObject({ worked: true, reason: 'makeUp', sessions: day('2025-04-25').sessions });
  });
});

describe('a bad file of facts stops the start and is named', async () => {
  const home = await mkdtemp(join(tmpdir(), 'calendar-'));
  afterAll(() => rm(home, { recursive: true }));
  await copyFile(join(folder, 'week.json'), join(home, 'week.json'));
  const good = JSON.parse(await readFile(join(folder, '2024.json'), 'utf8')) as { year: number; facts: Record<string, unknown>[] };
  const load = async (changed: unknown) => {
    await writeFile(join(home, '2024.json'), JSON.stringify(changed));
    return loadNationalCalendar(home);
  };

  test('when a fact stands in the wrong year, ends before it begins, or has no basis', async () => {
    const [fact] = good.facts;
    await expect(load(good)).resolves.toBeDefined();
    await expect(load({ ...good, facts: [{ ...fact, from: '2025-01-01' }] })).rejects.toThrow(/2024\.json: .*file of its year/s);
    await expect(load({ ...good, facts: [{ ...fact, from: '2024-02-02', to: '2024-02-01' }] })).rejects.toThrow(/ends after it begins/);
    await expect(load({ ...good, facts: [{ ...fact, basis: undefined }] })).rejects.toThrow(/has a basis or is unconfirmed/);
    await expect(load({ ...good, facts: [{ ...fact, colour: 'red' }] })).rejects.toThrow(/2024\.json/);
  });
});
