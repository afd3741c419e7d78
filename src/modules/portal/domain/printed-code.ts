const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d_]/gu;
const unseen = /\p{Cf}/gu;

/**
 * A dossier code as it stands on paper, from what somebody typed: any case, spaces anywhere, any kind of dash, full-width
 * letters. Undefined for what cannot be a code. Whether there is such a dossier is another question.
 */
export function printedCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const plain = typed.normalize('NFKC').replace(unseen, '').replace(dashes, '-').toUpperCase();
  const [office, ...rest] = plain.split(/[\s-]+/u).filter(Boolean);
  if (!office || !/^[A-Z0-9.]{1,35}$/.test(office)) return undefined;
  const digits = rest.join('');
  // The patterns of today and of Circular 01/2018: date and number.
  const parts = /^(20\d{6})(\d{7,12})$/.exec(digits) ?? /^(\d{6})(\d{4,12})$/.exec(digits);
  return parts ? `${office}-${parts[1]}-${parts[2]}` : undefined;
}

/** The last four digits of a telephone number, from what was typed; undefined when it is not four digits. */
export function lastDigits(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/\s/gu, '');
  return /^\d{4}$/.test(digits) ? digits : undefined;
}
