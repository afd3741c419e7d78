import type { Json } from '#platform/text';

/** Stands for a character that the font does not have, such as a Chinese one. */
const UNKNOWN = '\u25a1';
/** Marks that turn or hide text, and controls: nothing of them is ever seen on paper. */
const unseen = /[\p{Cf}\p{Cc}]/gu;

/**
 * A value whose texts can all be printed: composed (NFC), line ends and tabs as blanks, without unseen marks, and with a
 * box for every character that the font lacks. One letter of a stranger's name must not keep a slip from being made.
 */
export function printable(value: Json, has: (codePoint: number) => boolean): Json {
  if (typeof value === 'string') return printableText(value, has);
  if (Array.isArray(value)) return value.map((each) => printable(each, has));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, printable(each, has)]]));
  return Object.fromEntries(members) as Json;
}

function printableText(text: string, has: (codePoint: number) => boolean): string {
  const plain = text.toWellFormed().normalize('NFC').replace(/\s/gu, keptBlank).replace(unseen, '');
  return [...plain].map((letter) => (has(letter.codePointAt(0)!) && !/\p{Co}/u.test(letter) ? letter : UNKNOWN)).join('');
}

const keptBlank = (blank: string): string => (blank === '\u00a0' ? blank : ' ');
