/**
 * Text as people compare it when they search: no accents, no case, đ as d, runs of white space as one.
 * The same rule stands in SQL as `platform.fold`; a test holds the two together.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
