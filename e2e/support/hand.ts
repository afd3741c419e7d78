import type { Locator, Page } from 'playwright-core';

/** How a person acts on a page: with a pointer, or with keys only. */
export interface Hand {
  readonly page: Page;
  /** Acts so far: a press, a field filled in, a choice, a file count one each. */
  acts: number;
  /** A link or a button. */
  press(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  /** A radio button or a box to tick. */
  choose(target: Locator): Promise<void>;
  /** Gives a file to a file field. */
  give(target: Locator, path: string): Promise<void>;
}

/** A hand on a mouse, or a finger. */
export class Pointer implements Hand {
  acts = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(target: Locator): Promise<void> {
    this.acts += 1;
    await target.click();
  }

  async fill(target: Locator, text: string): Promise<void> {
    this.acts += 1;
    await target.fill(text);
  }

  async choose(target: Locator): Promise<void> {
    this.acts += 1;
    await target.check();
  }

  async give(target: Locator, path: string): Promise<void> {
    this.acts += 1;
    await target.setInputFiles(path);
  }
}
