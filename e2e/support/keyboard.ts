import type { Locator, Page } from 'playwright-core';
import type { Hand } from './hand.ts';

/** More stops than any page has. */
const FURTHEST = 150;

/** Ten fingers and no mouse: everything is reached with Tab, and every stop on the way shows where it is. */
export class Keyboard implements Hand {
  acts = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    // Somebody listens from the start: a listener that comes just before the key may come too late on a busy machine,
    // and then the browser's own dialog swallows the choice.
    page.on('filechooser', () => {});
  }

  async press(target: Locator): Promise<void> {
    this.acts += 1;
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  /** The text comes as an input method for Vietnamese gives it. */
  async fill(target: Locator, text: string): Promise<void> {
    this.acts += 1;
    await this.reach(target);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** A box is ticked with the space bar; in a group of radios the arrows walk. */
  async choose(target: Locator): Promise<void> {
    this.acts += 1;
    if ((await target.getAttribute('type')) !== 'radio') {
      await this.reach(target);
      return this.page.keyboard.press('Space');
    }
    await this.reach(target.locator('xpath=ancestor::fieldset[1]').locator('input').first());
    await this.page.keyboard.press('Space');
    for (let n = 0; n < 10 && !(await target.isChecked()); n += 1) {
      await this.page.keyboard.press('ArrowDown');
      await this.look();
    }
    if (!(await target.isChecked())) throw new Error(`the arrows do not lead to ${target}`);
  }

  async give(target: Locator, path: string): Promise<void> {
    this.acts += 1;
    await this.reach(target);
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Enter');
    await (await chooser).setFiles(path);
  }

  /** Tabs on until the target has the focus; on a page just come to, by the skip link into its content. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    if (await target.evaluate(isAhead)) {
      await this.page.keyboard.press('Tab');
      await this.page.keyboard.press('Enter');
    }
    for (let n = 0; n < FURTHEST; n += 1) {
      const [isThere, unseen] = await target.evaluate(look);
      if (unseen) throw unshown(unseen);
      if (isThere) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no number of Tabs leads to ${target}`);
  }

  /** What has the focus shows it. */
  async look(): Promise<void> {
    const [, unseen] = await this.page.locator('body').evaluate(look);
    if (unseen) throw unshown(unseen);
  }
}

/** In the browser: nothing has the focus yet, and the element is in the content. */
const isAhead = (element: Element): boolean => document.activeElement === document.body && element.closest('main') !== null;

const unshown = (html: string) => new Error(`this has the focus and does not show it: ${html}`);

/**
 * In the browser: whether the element has the focus, and what has it without showing it by a ring of its own or of what
 * closely holds it (a search box, a row's cell).
 */
function look(element: Element): [boolean, string | null] {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return [false, null];
  const isRinged = (one: Element | null | undefined) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const { width, height } = at.getBoundingClientRect();
  const isSeen = width > 0 && height > 0 && [at, at.parentElement, at.parentElement?.parentElement].some(isRinged);
  return [at === element, isSeen ? null : at.outerHTML.slice(0, 200)];
}
