import type { Page } from 'playwright-core';

/**
 * What can be pressed on the page and is smaller than 24 px either way (WCAG 2.2, 2.5.8). Links inside a line of text
 * are as high as the text is, and what cannot be seen is no target.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInText = (element: Element) =>
      getComputedStyle(element).display.startsWith('inline') &&
      [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
    const found: string[] = [];
    for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
      const target = element.matches('[type=checkbox], [type=radio]') ? (element.closest('label') ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      const isHidden = !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || width <= 1 || height <= 1;
      if (isHidden || (width >= 24 && height >= 24) || isInText(element)) continue;
      found.push(`${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 160)}`);
    }
    return found;
  });
