import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inTheHouse } from './support/house.ts';
import { screens } from './support/screens.ts';
import { Walk } from './support/stage.ts';

/** Most bytes of a citizen's page, compressed as `gzip -6` does. */
const most = { html: 30_000, css: 25_000, js: 15_000 };

// That no page complains or asks anybody else is held for every file of tests: see `House`.
inTheHouse('every screen is light and keeps to its policy', (house) => {
  const walk = new Walk(house);
  const compressed = new Map<string, number>();

  test.each(screens.map((screen) => [screen.name, screen] as const))('%s', async (_, screen) => {
    const page = await walk.to(screen);
    const html = await page.content();
    expect(await inlineParts(page), 'inline scripts, styles and event handlers').toEqual([]);
    if (screen.who !== 'citizen') return;
    expect(gzipSync(html).length, 'html').toBeLessThanOrEqual(most.html);
    expect(await sizeOf(page, 'link[rel=stylesheet]'), 'css').toBeLessThanOrEqual(most.css);
    expect(await sizeOf(page, 'script[src]'), 'js').toBeLessThanOrEqual(most.js);
  });

  /** Compressed bytes of all that the selector names on the page. */
  async function sizeOf(page: Page, selector: string): Promise<number> {
    const named = page.locator(selector);
    const urls = await named.evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).href || (one as HTMLScriptElement).src));
    expect(urls.length, selector).toBeGreaterThan(0);
    let bytes = 0;
    for (const url of urls) {
      if (!compressed.has(url)) compressed.set(url, gzipSync(await (await fetch(url)).bytes()).length);
      bytes += compressed.get(url)!;
    }
    return bytes;
  }

  const inlineParts = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => one.matches('style, [style], script:not([src])') || [...one.attributes].some(({ name }) => name.startsWith('on')))
        .map((one) => one.outerHTML.slice(0, 120)),
    );
});
