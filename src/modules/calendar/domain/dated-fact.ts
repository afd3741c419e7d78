import type { Words } from '#modules/rules';
import { weekdayOf, type DayNumber } from '#platform/time';
import type { Session } from './calendar.ts';

/** A fact of any calendar as the days are made from it. Of several about one date the last decides. */
export interface DatedFact {
  kind: 'off' | 'worked' | 'sessions' | 'reception';
  from: DayNumber;
  to: DayNumber;
  /** Only these weekdays of the span. */
  weekdays?: readonly number[] | undefined;
  name: Words;
  source: Words;
  sessions?: readonly Session[] | undefined;
  /** Computed, or to be confirmed. */
  provisional: boolean;
  /** Shown where it would matter, and not applied. */
  listed: boolean;
}

/** Date → the facts about it, in order. */
export function byDate(facts: readonly DatedFact[]): Map<DayNumber, DatedFact[]> {
  const dates = new Map<DayNumber, DatedFact[]>();
  for (const fact of facts) {
    for (let day = fact.from; day <= fact.to; day++) {
      if (fact.weekdays && !fact.weekdays.includes(weekdayOf(day))) continue;
      const known = dates.get(day);
      if (known) known.push(fact);
      else dates.set(day, [fact]);
    }
  }
  return dates;
}
