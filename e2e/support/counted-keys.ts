import type { Page } from 'playwright-core';

/** What a person did with the keyboard, and what it cost. */
export interface Counted {
  /** Tab, Enter, arrows, the space bar, letters that press a button. */
  steering: number;
  /** Letters of what was typed into fields; what a scanner types is not counted. */
  letters: number;
  /** Pages that came. */
  loads: number;
}

/** Counts from now on. */
export function countKeys(page: Page): Counted {
  const counted: Counted = { steering: 0, letters: 0, loads: 0 };
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  const insertText = keyboard.insertText.bind(keyboard);
  keyboard.press = (key, options) => {
    counted.steering += 1;
    return press(key, options);
  };
  keyboard.insertText = (text) => {
    counted.letters += [...text].length;
    return insertText(text);
  };
  page.on('load', () => void (counted.loads += 1));
  return counted;
}
