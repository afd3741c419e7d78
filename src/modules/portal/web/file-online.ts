import type { Words } from '#modules/rules';

export interface ServiceLevel {
  id: string;
  name: Words;
}

/** What surrounds a procedure today. */
export interface Around {
  /** Service level in force by the rule set; null where the procedure has none. */
  level: ServiceLevel | null;
  /** Name of the unit that decides, and of the one that receives; null where the province has no such unit yet. */
  agency: string | null;
  receivingPoint: string | null;
}

/** Service levels at which a dossier can be filed online, of all rule sets. */
const online = new Set(['full', 'partial', '3', '4']);

/** Whether the procedure can be filed here: its level says so, and there is somebody to receive and to decide. */
export const canFileOnline = ({ agency, receivingPoint, level }: Around): boolean =>
  agency !== null && receivingPoint !== null && level !== null && online.has(level.id);
