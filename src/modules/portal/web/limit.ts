import { limitWords, parseLimit } from '#modules/calendar';
import type { Translate } from '#platform/i18n';

/** A time limit such as `10wd` in words. */
export function limitIn(t: Translate, text: string): string {
  const { key, values } = limitWords(parseLimit(text));
  return t(key, values);
}
