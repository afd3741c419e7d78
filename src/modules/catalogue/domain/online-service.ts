import { fileableCases, type ProcedureCase } from './cases.ts';
import type { ProcedureBody } from './procedure.ts';

/** Service levels at which a dossier can be filed online, of all rule sets. */
export const onlineLevels: readonly string[] = ['full', 'partial', '3', '4'];

/**
 * The online services of a procedure at its service level: one for each case that can be filed online. Services and
 * procedures are counted apart. `countCatalogue` counts the same in the database.
 */
export const onlineServices = (
  body: Pick<ProcedureBody, 'cases' | 'channels'>,
  level: string | null,
): (ProcedureCase & { timeLimit: string })[] =>
  level !== null && onlineLevels.includes(level) && body.channels.includes('online') ? fileableCases(body) : [];
