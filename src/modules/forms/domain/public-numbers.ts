/**
 * The number of a citizen's identity card: 12 digits. The first three are a province (001 to 096) or, for who was born
 * abroad, a country (100 and more); the fourth tells century and sex, from 0 for a man born in the 20th (Decree 137/2015
 * art. 13). Whether such a card was issued is not asked here.
 */
export function isCitizenId(text: string): boolean {
  const [, place, century] = /^(\d{3})(\d)\d{8}$/.exec(text) ?? [];
  if (place === undefined) return false;
  const isPlace = (place >= '001' && place <= '096') || place >= '100';
  return isPlace && Number(century) <= 3; // nobody was born after 2099 yet
}

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/** A tax number: ten digits of which the last is a check digit, with three more for a branch, also after a hyphen. */
export function isTaxCode(text: string): boolean {
  const [, digits] = /^(\d{10})(?:-?\d{3})?$/.exec(text) ?? [];
  if (digits === undefined) return false;
  const sum = weights.reduce<number>((before, weight, at) => before + weight * Number(digits[at]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}
