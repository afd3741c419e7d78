import { describe, expect, test } from 'vitest';
import { inTheHouse } from './support/house.ts';
import { screens } from './support/screens.ts';
import { Walk } from './support/stage.ts';
import { faultsOf } from './support/usable.ts';

const ofCitizens = screens.filter(({ who }) => who === 'citizen');

// That no page complains or asks anybody else is held for every file of tests: see `House`.
inTheHouse('every screen of citizens can be used by everybody, is light, and keeps to its policy', (house) => {
  const walk = new Walk(house);

  test.each(ofCitizens.map((screen) => [screen.name, screen] as const))('%s', { timeout: 60_000 }, async (_, screen) => {
    expect(await faultsOf(await walk.to(screen), screen)).toEqual([]);
  });

  describe('a form with faults', () => {
    test('leads to the summary of its faults, and from there to the field', async () => {
      const page = await house.visitor();
      await page.goto('/tra-cuu');
      await page.getByRole('main').getByRole('button', { name: 'Xem hồ sơ' }).click();
      await page.getByRole('heading', { name: /chỗ cần sửa/ }).waitFor();
      expect(await page.title()).toMatch(/^Lỗi: /);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/chỗ cần sửa/);
      await page.getByRole('link', { name: 'Hãy nhập mã hồ sơ' }).click();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code');
    });
  });
});
