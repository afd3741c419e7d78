import type { Calendar } from '#modules/calendar';
import type { ChainKeys } from '#modules/log';
import type { RuleSets } from '#modules/rules';
import type { Sql } from '#platform/database';
import type { World } from '#platform/time';

/** What the use cases of dossiers need from outside. */
export interface DossierDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
  /** Working days of the province; offices with calendars of their own come with the calendar's administration. */
  calendar: Calendar;
  ruleSets: RuleSets;
}
