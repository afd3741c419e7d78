/**
 * Number and symbol of a document, such as `12/GP-SVHTTDL`: a number, a stroke, the symbol without blanks (Decree 30/2020).
 * Nothing else is taken, because it stands in the log, which holds no words that could name a person.
 */
const shape = /^\d{1,6}\p{L}?\/[\p{Lu}\d]{1,10}(?:[-.&][\p{Lu}\d]{1,12}){0,4}$/u;

/** The message that says what is wrong with it; null where nothing is. */
export const resultNumberFault = (text: string): string | null =>
  text === '' ? 'dossier.number.numberMissing' : shape.test(text) ? null : 'dossier.number.numberShape';
