import { divisionsOf, findUnit, officersWith, receivingPointFor } from '#modules/organisation';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';

/** Who receives and who handles: kept apart, because receiving may be given to a centre. */
export interface Route {
  receivingPointId: Id;
  agencyId: Id;
  divisionId: Id;
  /** The agency's code, the first part of the dossier's code. */
  office: string;
}

/** Where a dossier of an agency in a sector goes on that day; null when the organisation has no place for it yet. */
export async function routeOf(tx: Tx, agencyId: Id, sector: string, on: PlainDate): Promise<Route | null> {
  const [agency, receivingPointId, divisions] = await Promise.all([
    findUnit(tx, agencyId, on),
    receivingPointFor(tx, agencyId, sector, on),
    divisionsOf(tx, agencyId, on),
  ]);
  const heads = await Promise.all(divisions.map((division) => officersWith(tx, 'divisionHead', division.id, sector, on)));
  const division = divisions.find((_, i) => heads[i]!.length > 0);
  if (!agency?.code || !receivingPointId || !division) return null;
  return { agencyId, receivingPointId, divisionId: division.id, office: agency.code };
}
