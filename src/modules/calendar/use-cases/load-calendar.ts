import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFact, readFacts } from '#modules/rules';
import type { Calendar } from '../domain/calendar.ts';
import { nation, nationalYear, officeCalendar, week, type OfficeCalendar } from '../domain/facts.ts';
import { makeCalendar, type NationalFacts } from '../domain/make-calendar.ts';

/** The name of the nation's calendar, from which all others inherit. */
export const NATION = 'VN';

/** Reads the nation's calendar once; `folder` is `data/nation/calendar` of the installation. */
export const loadNationalCalendar = async (folder: string): Promise<Calendar> => makeCalendar(NATION, await readNational(folder));

/**
 * All calendars by name: the nation's, and those of provinces and offices from the JSON files of `own`, where it exists.
 * Throws for one that inherits from what is not there, or from itself.
 */
export async function loadCalendars(folder: string, own?: string): Promise<Map<string, Calendar>> {
  const national = await readNational(folder);
  const offices = own && existsSync(own) ? await readFacts(own, /\.json$/, officeCalendar) : [];
  const calendars = new Map([[NATION, makeCalendar(NATION, national)]]);
  for (const office of offices) {
    if (calendars.has(office.name)) throw new Error(`two calendars are named ${office.name}`);
    calendars.set(office.name, makeCalendar(office.name, national, layersOf(office, offices)));
  }
  return calendars;
}

async function readNational(folder: string): Promise<NationalFacts> {
  return {
    nation: await readFact(join(folder, 'nation.json'), nation),
    week: await readFact(join(folder, 'week.json'), week),
    years: await readFacts(folder, /^\d{4}\.json$/, nationalYear),
  };
}

/** From the one that inherits from the nation down to the office itself. */
function layersOf(office: OfficeCalendar, all: readonly OfficeCalendar[]): OfficeCalendar[] {
  const layers = [office];
  while (layers[0]!.inherits !== NATION) {
    const above = all.find((one) => one.name === layers[0]!.inherits);
    if (!above) throw new Error(`calendar ${layers[0]!.name} inherits from ${layers[0]!.inherits}, which is not there`);
    if (layers.includes(above)) throw new Error(`calendar ${office.name} inherits from itself`);
    layers.unshift(above);
  }
  return layers;
}
