import { safeText } from '#platform/text';

/** Field → message key; empty when all is well. */
export type Faults = Record<string, string>;

/** No line of a table has more pages, minutes or dossiers than this; what is above is a slip of the finger. */
export const MOST_QUANTITY = 100_000;
/** No amount at one office is larger; whole dong. */
export const MOST_AMOUNT = 10_000_000_000_000;

/** Whole dong that can be collected or repaid. */
export const isAmount = (amount: unknown): amount is number =>
  Number.isSafeInteger(amount) && Number(amount) > 0 && Number(amount) <= MOST_AMOUNT;

/** Words of one field, cleaned; or why they are none: no text, missing, too long. */
export function readText(text: unknown, most: number, least = 0): { text: string; fault: string | null } {
  const read = safeText(most, least).safeParse(text);
  return read.success ? { text: read.data, fault: null } : { text: '', fault: read.error.issues[0]!.message };
}

/** The texts of an input by field, cleaned, and all their faults. `limits`: most letters, and least where it is needed. */
export function readTexts<Name extends string>(
  input: Readonly<Record<Name, unknown>>,
  limits: Readonly<Record<Name, readonly [most: number, least: number]>>,
): { texts: Record<Name, string>; faults: Faults } {
  const texts = {} as Record<Name, string>;
  const faults: Faults = {};
  for (const name of Object.keys(limits) as Name[]) {
    const [most, least] = limits[name];
    const { text, fault } = readText(input[name], most, least);
    texts[name] = text;
    if (fault !== null) faults[name] = fault;
  }
  return { texts, faults };
}

export const hasFaults = (faults: Faults): boolean => Object.keys(faults).length > 0;
