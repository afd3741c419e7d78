import type { Page } from 'playwright-core';
import type { Officer } from './officers.ts';
import type { Stage } from './scene.ts';

/** One screen in one state, and how to come to it. */
export interface Screen {
  /** Name of its pictures. */
  name: string;
  who: 'citizen' | Officer;
  go(page: Page, stage: Stage): Promise<unknown>;
}

export const at = (path: string | ((stage: Stage) => string)) => (page: Page, stage: Stage) =>
  page.goto(typeof path === 'string' ? path : path(stage));
