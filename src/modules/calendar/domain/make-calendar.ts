import type { Words } from '#modules/rules';
import { Temporal, type PlainDate } from '#platform/time';
import type { Calendar, Day } from './calendar.ts';
import { DueError } from './due-error.ts';
import type { CalendarFact, CalendarYear, Week } from './facts.ts';

const sourced = ({ name, source }: CalendarFact): Words => ({ vi: `${name.vi} (${source.vi})`, en: `${name.en} (${source.en})` });

function datesOf(fact: CalendarFact): string[] {
  const last = Temporal.PlainDate.from(fact.to ?? fact.from);
  const dates: string[] = [];
  for (let at = Temporal.PlainDate.from(fact.from); Temporal.PlainDate.compare(at, last) <= 0; at = at.add({ days: 1 })) {
    dates.push(at.toString());
  }
  return dates;
}

/** Date → the last fact about it. */
const byDate = (facts: CalendarFact[]): Map<string, CalendarFact> =>
  new Map(facts.flatMap((fact) => datesOf(fact).map((date) => [date, fact] as const)));

/** A calendar of the week's pattern and dated facts. Dates outside the years given are refused. */
export function makeCalendar(name: string, week: Week, years: readonly CalendarYear[]): Calendar {
  const known = new Set(years.map((one) => one.year));
  const facts = years.flatMap((one) => one.facts);
  const applied = byDate(facts.filter((fact) => !fact.unconfirmed));
  const doubted = byDate(facts.filter((fact) => fact.unconfirmed));

  const decide = (date: PlainDate): Day => {
    const fact = applied.get(date.toString());
    if (fact?.kind === 'off') return { worked: false, sessions: [], reason: 'holiday', ...about(fact) };
    if (fact) return { worked: true, sessions: fact.sessions ?? week.sessions, reason: 'makeUp', ...about(fact) };
    return week.workedWeekdays.includes(date.dayOfWeek)
      ? { worked: true, sessions: week.sessions, reason: 'weekday', provisional: false }
      : { worked: false, sessions: [], reason: 'weekend', provisional: false };
  };

  return {
    name,
    day(date) {
      if (!known.has(date.year)) throw new DueError('NO_CALENDAR', `no calendar ${name} for ${date.year}`);
      const day = decide(date);
      const doubt = doubted.get(date.toString());
      // An unconfirmed fact that would change nothing is no doubt.
      return doubt && day.worked === (doubt.kind === 'off') ? { ...day, doubt: doubt.name } : day;
    },
  };
}

const about = (fact: CalendarFact) => ({ note: sourced(fact), provisional: fact.basis === 'computed' });
