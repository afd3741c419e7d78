/** What is given to the search. The database refuses U+0000: whoever searches for it finds nothing. */
export const askedText = (text: string): string => text.slice(0, 500).replaceAll('\u0000', ' ').toWellFormed().trim();
