import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Most bytes of a citizen's page, compressed as `gzip -6` does. */
const most = { html: 30_000, css: 25_000, js: 15_000 };

const compressed = new Map<string, number>();

/** What of a citizen's page weighs more than an old phone should have to carry. */
export async function tooHeavy(page: Page, html: string): Promise<string[]> {
  const weights = {
    html: gzipSync(html).length,
    css: await sizeOf(page, 'link[rel=stylesheet]'),
    js: await sizeOf(page, 'script[src]'),
  };
  const parts = Object.keys(most) as (keyof typeof most)[];
  return parts.flatMap((part) => (weights[part] > most[part] ? [`${part} weighs ${weights[part]} bytes`] : []));
}

/** Compressed bytes of all that the selector names on the page; a page for printing has no script. */
async function sizeOf(page: Page, selector: string): Promise<number> {
  const named = page.locator(selector);
  const urls = await named.evaluateAll((all) => all.map((one) => (one as HTMLLinkElement).href || (one as HTMLScriptElement).src));
  let bytes = 0;
  for (const url of urls) {
    if (!compressed.has(url)) compressed.set(url, gzipSync(await (await fetch(url)).bytes()).length);
    bytes += compressed.get(url)!;
  }
  return bytes;
}

/** Inline scripts, styles and event handlers, which the policy of our pages forbids. */
export const inlineParts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => one.matches('style, [style], script:not([src])') || [...one.attributes].some(({ name }) => name.startsWith('on')))
      .map((one) => `inline: ${one.outerHTML.slice(0, 120)}`),
  );
