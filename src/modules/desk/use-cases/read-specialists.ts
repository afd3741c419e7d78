import type { Dossier } from '#modules/dossier';
import { officersWith } from '#modules/organisation';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, type Instant } from '#platform/time';
import { openTasksOf } from '../sql/workload.ts';

/** A specialist to whom a dossier may be given. */
export interface Specialist {
  id: Id;
  name: string;
  position: string;
  /** Dossiers that wait for this officer now. */
  open: number;
}

/** Who may be given this dossier, by given name, with what each of them has to do already. */
export async function readSpecialists(tx: Tx, { divisionId, sector }: Dossier, now: Instant): Promise<Specialist[]> {
  const officers = await officersWith(tx, 'specialist', divisionId, sector, localDate(now));
  const open = await openTasksOf(
    tx,
    officers.map((officer) => officer.id),
  );
  return officers.map(({ id, name, position }) => ({ id, name, position, open: open.get(id) ?? 0 }));
}
