import type { Minute } from '#platform/time';
import type { Counting } from './counting.ts';
import type { Span } from './pauses.ts';

/** A number of units, counted from a minute and lengthened by the pauses that fall into it. */
export interface Stretch {
  counting: Counting;
  base: Minute;
  /** Units of the limit, without what pauses added. */
  units: number;
  /** Where it ends; null while a pause is open. */
  due: Minute | null;
  /** The pauses that count, in order of time. */
  pauses: Span[];
  /** Those that begin after the due date, which they do not save. */
  after: Span[];
  /** Units left when the open pause began; 0 when none is open. */
  left: number;
}

/**
 * Lays `n` units after `base`, with merged pauses. Each pause that begins in time adds the units that it covers; by
 * dates, a due date before the resumption becomes the first worked date after it. A due date that a pause has moved is
 * never moved back by the next one.
 */
export function layStretch(counting: Counting, base: Minute, n: number, pauses: readonly Span[]): Stretch {
  const units = counting.total(n);
  const stretch = { counting, base, units, left: 0 };
  let total = units;
  let due = counting.end(base, total);
  for (const [i, pause] of pauses.entries()) {
    if (counting.isOver(due, pause.from)) return { ...stretch, due, pauses: pauses.slice(0, i), after: pauses.slice(i) };
    const from = Math.max(pause.from, base);
    if (pause.to === null) {
      const left = Math.max(0, total - counting.between(base, from));
      return { ...stretch, due: null, pauses: pauses.slice(0, i + 1), after: [], left };
    }
    total += counting.between(from, pause.to);
    due = counting.notBefore(Math.max(due, counting.end(base, total)), pause.to);
  }
  return { ...stretch, due, pauses: [...pauses], after: [] };
}
