/**
 * Text as people compare it when they search: no accents (the barred d is a d too), no case, runs of white space as one.
 * The same rule stands in SQL as `platform.fold`; a test holds the two together.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\u0111', 'd').replace(/\s+/gu, ' ').trim();
