import type { Words } from '#modules/rules';
import { usePage } from '#platform/ui';

/** Words of data in the language of the page. */
export function useWords(): (words: Words) => string {
  const { lang } = usePage();
  return (words) => words[lang];
}
