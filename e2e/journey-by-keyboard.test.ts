import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fileDossier } from './support/filing.ts';
import { inTheHouse } from './support/house.ts';
import { Keyboard } from './support/keyboard.ts';
import { logIn, rowOf } from './support/officers.ts';
import { paperFile } from './support/papers.ts';

inTheHouse('with the keyboard only', (house) => {
  let code: string;

  test('the first stop skips to the content', async () => {
    const { page, hand } = await hands();
    await page.goto('/thu-tuc/1.003868');
    await page.keyboard.press('Tab');
    await hand.look();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đến nội dung chính');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('a citizen files a dossier', { timeout: 120_000 }, async () => {
    const { hand } = await hands();
    code = await fileDossier(hand, await paperFile('Bản thảo gõ phím.pdf', 2));
    expect(code).toMatch(/^H12/);
  });

  test('stops follow the order in which a form is read', async () => {
    const { hand } = await hands();
    await hand.page.goto('/tra-cuu');
    const tops = await stopsIn(hand);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    expect(tops.length).toBeGreaterThanOrEqual(3);
  });

  describe('an officer', () => {
    let page: Page;
    let hand: Keyboard;

    test('logs in', async () => {
      ({ page, hand } = await hands());
      await logIn(house, hand, 'desk');
    });

    test('walks the list with j and k, and every row shows the cursor', async () => {
      const links = page.getByRole('table').getByRole('row').getByRole('link');
      const focused = () => links.evaluateAll((all) => all.findIndex((link) => link === document.activeElement));
      await page.keyboard.press('j');
      expect(await focused()).toBe(0);
      await hand.look();
      await page.keyboard.press('j');
      expect(await focused()).toBe(1);
      await page.keyboard.press('k');
      expect(await focused()).toBe(0);
    });

    test('opens the dossier with Enter and accepts it with its letter', async () => {
      const link = rowOf(page, code).getByRole('link');
      for (let n = 0; n < 60 && !(await link.evaluate((it) => it === document.activeElement)); n += 1) await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/lam-viec/ho-so/**');
      await page.keyboard.press('t');
      await page.getByText('Đã xong: Tiếp nhận').waitFor();
    });

    test('comes to any dossier by its code with the slash', async () => {
      await page.keyboard.press('/');
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/lam-viec/ho-so/**');
      expect((await page.getByRole('main').innerText()).replace(/\s+/g, '')).toContain(code);
    });
  });

  async function hands() {
    const page = await house.visitor();
    return { page, hand: new Keyboard(page) };
  }

  /** How far down each stop of the content stands, in the order of the stops. */
  async function stopsIn(hand: Keyboard): Promise<number[]> {
    const tops: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      await hand.page.keyboard.press('Tab');
      await hand.look();
      const top = await hand.page.evaluate(() => {
        const at = document.activeElement;
        return at?.closest('main') ? Math.round(at.getBoundingClientRect().top + scrollY) : null;
      });
      if (top !== null) tops.push(top);
      else if (tops.length > 0) break;
    }
    return tops;
  }
});
