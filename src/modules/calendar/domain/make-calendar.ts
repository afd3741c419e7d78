import type { Words } from '#modules/rules';
import { dayNumber, isoDay, parseDay, parseTime, weekdayOf, yearOf, type DayNumber } from '#platform/time';
import type { Calendar, Day, Session } from './calendar.ts';
import { byDate, type DatedFact } from './dated-fact.ts';
import { DueError } from './due-error.ts';
import type { Nation, NationalYear, OfficeCalendar, OfficeFact, Week } from './facts.ts';
import { nationalFacts } from './national-facts.ts';

/** What every calendar inherits from. */
export interface NationalFacts {
  nation: Nation;
  years: readonly NationalYear[];
  week: Week;
}

/**
 * The calendar of the nation, or of an office that inherits from it: `layers` from the province's down to the office's
 * own. The lowest week counts, also for what is computed; facts of a lower layer correct those above.
 */
export function makeCalendar(name: string, { nation, years, week }: NationalFacts, layers: readonly OfficeCalendar[] = []): Calendar {
  const ownWeek = layers.findLast((layer) => layer.week)?.week ?? week;
  const facts = byDate([
    ...nationalFacts(nation, years, { own: ownWeek, usual: week }),
    ...layers.flatMap((layer) => layer.facts.map(datedFact)),
  ]);
  const first = parseDay(`${nation.firstYear}-01-01`);
  const last = parseDay(`${nation.lastYear}-12-31`);
  const days = Array.from({ length: last - first + 1 }, (_, i) => decide(first + i, ownWeek, facts.get(first + i) ?? []));
  const provisional = new Set(days.flatMap((day, i) => (day.provisional ? [yearOf(first + i)] : [])));

  const dayAt = (day: DayNumber): Day => {
    const known = days[day - first];
    if (!known) throw new DueError('NO_CALENDAR', `calendar ${name} covers ${nation.firstYear} to ${nation.lastYear}, not ${isoDay(day)}`);
    return known;
  };
  return { name, dayAt, day: (date) => dayAt(dayNumber(date)), isProvisional: (year) => provisional.has(year) };
}

const datedFact = (fact: OfficeFact): DatedFact => ({
  ...fact,
  from: parseDay(fact.from),
  to: parseDay(fact.to ?? fact.from),
  provisional: fact.unconfirmed === 'applied',
  listed: fact.unconfirmed === 'listed',
});

const sourced = ({ name, source }: DatedFact): Words => ({ vi: `${name.vi} (${source.vi})`, en: `${name.en} (${source.en})` });

function decide(date: DayNumber, week: Week, facts: readonly DatedFact[]): Day {
  const weekday = weekdayOf(date);
  const applied = facts.filter((fact) => !fact.listed);
  const last = applied.findLastIndex(({ kind }) => kind === 'off' || kind === 'worked');
  const status = applied[last];
  const usual = week.workedWeekdays.includes(weekday);
  const worked = status ? status.kind === 'worked' : usual;
  const sessions = worked ? hoursOf(weekday, week, applied.slice(Math.max(0, last))) : [];
  const reception = applied.findLast((fact) => fact.kind === 'reception' && (worked || !status || !fact.weekdays));
  const day: Day = {
    worked,
    sessions,
    spans: sessions.map(({ from, to }) => [parseTime(from), parseTime(to)]),
    reception: reception?.sessions ?? sessions,
    reason: reasonOf(worked, usual, status !== undefined),
    provisional: status?.provisional ?? false,
    ...(status && { note: sourced(status) }),
  };
  // An unconfirmed fact that would change nothing is no doubt.
  const doubt = facts.findLast((fact) => fact.listed && worked === (fact.kind === 'off'));
  return doubt ? { ...day, doubt: doubt.name } : day;
}

function reasonOf(worked: boolean, usual: boolean, byFact: boolean): Day['reason'] {
  if (worked) return usual ? 'weekday' : 'makeUp';
  return byFact ? 'holiday' : 'weekend';
}

/** Of the facts from the last status on, the last with hours decides, else the weekday's own, else the week's. */
function hoursOf(weekday: number, week: Week, facts: readonly DatedFact[]): readonly Session[] {
  const own = week.sessionsOn?.find((one) => one.weekday === weekday)?.sessions;
  return facts.findLast((fact) => fact.sessions && fact.kind !== 'reception')?.sessions ?? own ?? week.sessions;
}
