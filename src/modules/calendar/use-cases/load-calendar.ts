import { join } from 'node:path';
import { readFact, readFacts } from '#modules/rules';
import type { Calendar } from '../domain/calendar.ts';
import { calendarYear, week } from '../domain/facts.ts';
import { makeCalendar } from '../domain/make-calendar.ts';

/** Reads the nation's calendar once; `folder` is `data/nation/calendar` of the installation. */
export async function loadNationalCalendar(folder: string): Promise<Calendar> {
  const pattern = await readFact(join(folder, 'week.json'), week);
  return makeCalendar('VN', pattern, await readFacts(folder, /^\d{4}\.json$/, calendarYear));
}
