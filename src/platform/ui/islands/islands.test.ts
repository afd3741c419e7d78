import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderSample } from '../gallery.tsx';
import { hasBrowser, openSampleSite, type SampleSite } from './browser.ts';

describe.runIf(hasBrowser)('in a browser', () => {
  let site: SampleSite;
  let context: BrowserContext;
  beforeAll(async () => void (site = await openSampleSite()));
  afterEach(async () => context.close());
  afterAll(async () => site.close());

  async function open(name: string, options: Parameters<SampleSite['browser']['newContext']>[0] = {}): Promise<Page> {
    context = await site.browser.newContext(options);
    const page = await context.newPage();
    page.on('pageerror', (fault) => expect.unreachable(fault.message));
    page.on('console', (line) => line.type() === 'error' && !line.text().includes('422') && expect.unreachable(line.text()));
    await page.goto(`${site.url}/${name}`);
    return page;
  }

  const chosen = (page: Page) => page.locator('[data-chosen]').textContent();

  describe('a work list', () => {
    test('is walked with j and k, chosen with x, opened with Enter', async () => {
      const page = await open('inbox');
      await page.keyboard.type('jjk');
      expect(await page.locator('tr[data-cursor] .mc-code').textContent()).toContain('0000388');
      await page.keyboard.press('x');
      expect(await chosen(page)).toBe('3');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('');
      expect(page.url()).toMatch(/#$/);
    });

    test('counts, chooses all and none', async () => {
      const page = await open('inbox');
      await page.locator('[data-select-all]').check();
      expect(await chosen(page)).toBe('9');
      await page.keyboard.press('Escape');
      expect(await chosen(page)).toBe('0');
      expect(await page.locator('[data-select]:checked').count()).toBe(0);
    });

    test('letters typed into a field are text', async () => {
      const page = await open('inbox');
      await page.keyboard.press('/');
      await page.keyboard.type('jx?');
      expect(await page.locator('[data-search]').inputValue()).toBe('jx?');
      expect(await page.locator('tr[data-cursor], dialog[open]').count()).toBe(0);
    });

    test('letters can be switched off, and stay off', async () => {
      const page = await open('inbox');
      await page.keyboard.press('?');
      expect(await page.locator('#keys [data-keys-here] li').count()).toBeGreaterThan(1);
      await page.locator('[data-keys-switch]').uncheck();
      await page.keyboard.press('Escape');
      await page.reload();
      await page.keyboard.type('jx');
      expect(await chosen(page)).toBe('2');
      expect(await page.locator('.mc-keys').isVisible()).toBe(false);
    });
  });

  describe('a form', () => {
    test('is sent once, however often its button is pressed, and says so', async () => {
      const page = await open('case');
      let posts = 0;
      site.onPost = (_, response) => void (posts++, setTimeout(() => response.writeHead(204).end(), 300));
      const button = page.locator('.mc-acts [data-key=t]');
      await button.evaluate((it: HTMLElement) => (it.click(), it.click(), it.click()));
      await page.keyboard.press('t');
      await expect.poll(() => button.textContent()).toContain('Đang gửi…');
      await page.waitForTimeout(400);
      expect(posts).toBe(1);
    });

    test('counts down while typing', async () => {
      const page = await open('apply');
      await page.locator('#f-summary').fill('ă'.repeat(501));
      expect(await page.locator('#f-summary-count').textContent()).toBe('Thừa 1 ký tự');
      expect(await page.locator('.mc-savehint').textContent()).toContain('chưa lưu');
    });

    test('says at once that a file is too large, and does not send it', async () => {
      const page = await open('apply');
      await page.locator('#f-draft').evaluate((input) => (input.dataset.maxBytes = '10'));
      await page.locator('#f-draft').setInputFiles({ name: 'to.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(210_000) });
      expect(await page.locator('[data-too-large]').textContent()).toContain('to.pdf nặng 0,3\u00a0MB');
      expect(await page.locator('#f-draft').inputValue()).toBe('');
    });

    test('that came back puts the focus on its error summary', async () => {
      const page = await open('apply');
      expect(await page.locator('.mc-errors').evaluate((it) => it === document.activeElement)).toBe(true);
      await page.locator('.mc-errors a').last().click();
      expect(await page.locator('#f-draft').evaluate((it) => it === document.activeElement)).toBe(true);
    });
  });

  describe('a form with a file', () => {
    const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(50_000) };
    const send = async (page: Page) => {
      await page.locator('form[data-upload]').evaluate((form) => form.setAttribute('action', '/apply'));
      await page.locator('#f-draft').setInputFiles(file);
      await page.locator('form[data-upload] .ds-button').first().click();
    };

    test('shows the page that came back, with its errors', async () => {
      const page = await open('apply');
      site.onPost = (_, response) => {
        response.writeHead(422, { 'content-type': 'text/html; charset=utf-8' }).end(renderSample('apply').replace('Có 2 chỗ', 'Có 1 chỗ'));
      };
      await send(page);
      await expect.poll(() => page.locator('.mc-errors h2').textContent()).toContain('Có 1 chỗ');
      expect(await page.locator('.mc-errors').evaluate((it) => it === document.activeElement)).toBe(true);
    });

    test('goes where the answer leads', async () => {
      const page = await open('apply');
      site.onPost = (_, response) => void response.writeHead(303, { location: '/track' }).end();
      await send(page);
      await page.waitForURL(`${site.url}/track`);
    });

    test('can be sent again after a break of the line', async () => {
      const page = await open('apply');
      page.removeAllListeners('console');
      site.onPost = (request) => request.socket.destroy();
      await send(page);
      await expect.poll(() => page.locator('[data-progress]').textContent()).toContain('Mất kết nối');
      expect(await page.locator('[data-sent], [aria-busy]').count()).toBe(0);
    });
  });

  describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
    // Of the samples only this one shows what no screen of the product shows; the others are judged there (e2e).
    test('every part has no fault that axe knows, and no sideways scroll at 320 px', async () => {
      const page = await open('parts', { colorScheme, viewport: { width: 1280, height: 800 } });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
});
