import { isCitizenId } from '#modules/forms';
import { safeText } from '#platform/text';
import { Temporal, type PlainDate } from '#platform/time';

/** What a scanner reads from the code on an identity card. Declared by who shows the card, not verified. */
export interface CitizenCard {
  number: string;
  name: string;
  address: string;
}

/** The longest line that a card's code gives. */
export const LONGEST_CARD = 600;

/**
 * Reads the line of a card: `number|old number|name|birth ddmmyyyy|sex|address|issued ddmmyyyy`, further parts are not
 * needed. A message key where it is none, where its number cannot be, or where number and date of birth differ.
 */
export function readCard(line: string): CitizenCard | string {
  const clean = safeText(LONGEST_CARD).safeParse(line);
  const [number = '', , name = '', born = '', , address = ''] = clean.success ? clean.data.split('|').map((part) => part.trim()) : [];
  const birthday = dateOf(born);
  if (name === '' || address === '' || birthday === null) return 'desk.intake.card.malformed';
  if (!isCitizenId(number)) return 'forms.error.notCitizenId';
  return isBornThen(number, birthday) ? { number, name, address } : 'desk.intake.card.contradicts';
}

/** The fourth digit tells the century (two digits each), the fifth and sixth the year (Decree 137/2015 art. 13). */
const isBornThen = (number: string, { year }: PlainDate): boolean =>
  year === 1900 + Math.floor(Number(number[3]) / 2) * 100 + Number(number.slice(4, 6));

function dateOf(text: string): PlainDate | null {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  try {
    return year === undefined
      ? null
      : Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** Whose card it is. */
export const cardHolders = ['applicant', 'submitter'] as const;
export type CardHolder = (typeof cardHolders)[number];

/** What the card fills in, of the fields that the form has. An applicant who comes himself is the submitter too. */
export function filledBy(
  { number, name, address }: CitizenCard,
  holder: CardHolder,
  has: (field: string) => boolean,
  typed: Record<string, string>,
) {
  const of = (who: CardHolder) => ({ [`${who}Name`]: name, [`${who}Number`]: number, [`${who}Address`]: address });
  const isAlone = holder === 'applicant' && (typed.submitterName ?? '') === '';
  const filled = { ...of(holder), ...(isAlone && of('submitter')) };
  return Object.fromEntries(Object.entries(filled).filter(([field]) => has(field)));
}
