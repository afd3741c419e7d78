import type { Words } from '#modules/rules';
import { formats } from '#platform/i18n';
import { parseDay, plainDate, weekdayOf, type DayNumber } from '#platform/time';
import type { DatedFact } from './dated-fact.ts';
import type { Nation, NationalFact, NationalYear, Week } from './facts.ts';
import { statutoryDays, type StatutoryDay } from './statutory.ts';

const fill = ({ vi, en }: Words, name: string, value: Words): Words => ({
  vi: vi.replace(`{${name}}`, value.vi),
  en: en.replace(`{${name}}`, value.en),
});
const both = (text: string): Words => ({ vi: text, en: text });

/**
 * All facts of the nation for an office with its `own` working week: the holidays that no published fact settles,
 * computed, and then what is published. Schedules are published for the `usual` week: an office with another one has its
 * holidays computed by its own rest days, and takes part in a swap only where that gives it a day off for a rest day.
 */
export function nationalFacts(nation: Nation, years: readonly NationalYear[], { own, usual }: { own: Week; usual: Week }): DatedFact[] {
  const rests = (weekday: number) => !own.workedWeekdays.includes(weekday);
  const isUsual = [1, 2, 3, 4, 5, 6, 7].every((weekday) => rests(weekday) !== usual.workedWeekdays.includes(weekday));
  const facts: DatedFact[] = [];
  for (let year = nation.firstYear; year <= nation.lastYear; year++) {
    const published = (years.find((one) => one.year === year)?.facts ?? []).filter((fact) => isUsual || concerns(fact, rests));
    const settled = new Set(published.map((fact) => (fact.kind === 'off' && fact.unconfirmed !== 'listed' ? fact.holiday : undefined)));
    const computed = statutoryDays(year, rests);
    facts.push(...computed.filter(({ holiday, certain }) => certain || !settled.has(holiday)).map((one) => computedFact(nation, one)));
    facts.push(...published.flatMap((fact) => publishedFacts(nation, year, fact)));
  }
  return facts;
}

/** Whether a published fact says something to an office with another week. */
function concerns(fact: NationalFact, rests: (weekday: number) => boolean): boolean {
  if (fact.kind === 'off') return fact.holiday === undefined;
  return rests(weekdayOf(parseDay(fact.worked))) && !rests(weekdayOf(parseDay(fact.off)));
}

function computedFact(nation: Nation, { holiday, day, kind, certain }: StatutoryDay): DatedFact {
  const words = nation.holidays[holiday];
  const name = kind === 'day' ? words : fill(nation[kind], 'name', words);
  const source = certain ? nation.sources.law : nation.sources.computed;
  return { kind: 'off', from: day, to: day, name, source, provisional: !certain, listed: false };
}

function publishedFacts(nation: Nation, year: number, fact: NationalFact): DatedFact[] {
  const bare = fact.unconfirmed ? nation.sources.unconfirmed : fill(nation.sources.published, 'year', both(String(year)));
  const common = {
    source: fact.source ?? bare,
    provisional: fact.unconfirmed === 'applied',
    listed: fact.unconfirmed === 'listed',
  };
  if (fact.kind === 'off') {
    const name = fact.name ?? nation.holidays[fact.holiday!];
    return [{ ...common, kind: 'off', from: parseDay(fact.from), to: parseDay(fact.to ?? fact.from), name }];
  }
  const [off, worked] = [parseDay(fact.off), parseDay(fact.worked)];
  const told = (words: Words, other: DayNumber) => fill(words, 'date', both(formats.date(plainDate(other))));
  return [
    { ...common, kind: 'off', from: off, to: off, name: told(nation.swapOff, worked) },
    { ...common, kind: 'worked', from: worked, to: worked, name: told(nation.swapWorked, off) },
  ];
}
