/** Signs that word processors and keyboards put in the place of a hyphen. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

/** What was typed into the search, fit for the database and for showing: well-formed, no control signs, at most 100 letters. */
export const askedWords = (typed: unknown): string =>
  typeof typed === 'string'
    ? [
        ...typed
          .toWellFormed()
          .normalize('NFC')
          .replace(/\p{Cc}/gu, ' ')
          .trim(),
      ]
        .slice(0, 100)
        .join('')
    : '';

/** The same as a code of a dossier: any dash is a hyphen. Spaces and case are the dossier module's affair. */
export const askedCode = (words: string): string => words.replace(dashes, '-');
