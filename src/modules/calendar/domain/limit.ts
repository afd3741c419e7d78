import { DueError } from './due-error.ts';

/** `wd` working days, `d` calendar days, `h` hours, `hb` hours before an event, `wh` working hours. */
export const limitUnits = ['wd', 'd', 'h', 'hb', 'wh'] as const;
export type LimitUnit = (typeof limitUnits)[number];
/** Units that are counted forward from a receipt. */
export type CountedUnit = Exclude<LimitUnit, 'hb'>;

/** A time limit: 1 to 9,999 units; 0 only in working days (result at once). */
export interface Limit {
  n: number;
  unit: LimitUnit;
}

/** Reads `10wd`. Throws `DueError` `BAD_UNIT` or `BAD_LIMIT`. */
export function parseLimit(text: string): Limit {
  const [, digits = '', word = ''] = /^([-+\d.,]*)(.*)$/s.exec(text)!;
  if (!/^\d{1,4}$/.test(digits) || !/^[a-z]+$/i.test(word)) throw new DueError('BAD_LIMIT', `no time limit: ${text.slice(0, 40)}`);
  const unit = limitUnits.find((one) => one === word);
  if (!unit) throw new DueError('BAD_UNIT', `unknown unit: ${word.slice(0, 40)}`);
  const limit = { n: Number(digits), unit };
  checkLimit(limit);
  return limit;
}

export const limitText = ({ n, unit }: Limit): string => `${n}${unit}`;

/** Throws `DueError` `BAD_LIMIT` for a limit outside its bounds. */
export function checkLimit({ n, unit }: Limit): void {
  const least = unit === 'wd' ? 0 : 1;
  if (!Number.isInteger(n) || n < least || n > 9_999) throw new DueError('BAD_LIMIT', `no time limit: ${n}${unit}`);
}

/** The limit in words: a message and its values. */
export const limitWords = ({ n, unit }: Limit): { key: string; values: { n: number } } => ({
  key: `calendar.limit.${unit}`,
  values: { n },
});
