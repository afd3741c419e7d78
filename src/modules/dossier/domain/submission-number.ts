import type { RuleSets } from '#modules/rules';
import type { PlainDate } from '#platform/time';
import type { Dossier } from './dossier.ts';

/**
 * The number of a filing that waits for its dossier code: `N` and the office's code, the day, its place among the day's
 * filings, such as `NH12.02-261122-0001`. Our own pattern: no rule lays one down, and no agency's code begins so.
 */
export const submissionNumber = (office: string, day: PlainDate, sequence: number): string =>
  `N${office}-${day.toString().replaceAll('-', '').slice(2)}-${String(sequence).padStart(4, '0')}`;

/** Whether the dossier has its code; until then `code` is the submission number. */
export const hasCode = (
  { code, submissionNumber: number, ruleSet }: Pick<Dossier, 'code' | 'submissionNumber' | 'ruleSet'>,
  sets: RuleSets,
): boolean => code !== number || sets.ruleSet(ruleSet).dossierCode.givenAt === 'submission';
