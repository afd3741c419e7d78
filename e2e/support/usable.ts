import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Screen } from './screen.ts';
import { smallTargets } from './targets.ts';
import { inlineParts, tooHeavy } from './weight.ts';

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 800 };
/** 1280 px at a zoom of 400 %. */
const smallest = { width: 320, height: 256 };

/** All that keeps somebody from using this screen: at a desk and on a phone, in light and in dark, by eye or by ear. */
export async function faultsOf(page: Page, { who }: Screen): Promise<string[]> {
  const html = await page.content();
  const found = [...(await inlineParts(page)), ...(who === 'citizen' ? await tooHeavy(page, html) : [])];
  found.push(...(await violations(page)), ...(await inDark(page)), ...(await outline(page)), ...(await smallTargets(page)));
  await page.setViewportSize(phone);
  found.push(...(await tooWide(page)), ...(await smallTargets(page)).map((one) => `on a phone: ${one}`));
  await page.setViewportSize(smallest);
  found.push(...(await tooWide(page)));
  await page.setViewportSize(desk);
  return found;
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // The browser's own PDF viewer in its frame is not ours to judge.
  const axe = new AxeBuilder({ page })
    .exclude('iframe')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (rules) axe.withRules(rules);
  const { violations: all } = await axe.analyze();
  return all
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

async function inDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await violations(page, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((one) => `in dark: ${one}`);
}

/** One heading of the first level, and the language said. */
const outline = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const headings = document.querySelectorAll('h1').length;
    const { lang } = document.documentElement;
    return [...(headings === 1 ? [] : [`${headings} headings h1`]), ...(/^(vi|en)$/.test(lang) ? [] : [`lang="${lang}"`])];
  });

const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const culprit = [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth).at(-1);
    return [`in ${innerWidth} px the page is ${wide} px wide: ${culprit?.outerHTML.slice(0, 160)}`];
  });
