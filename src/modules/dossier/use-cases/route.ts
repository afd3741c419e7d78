import type { ProcedureVersion } from '#modules/catalogue';
import { divisionsOf, findUnit, officersWith, receivingPointFor } from '#modules/organisation';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';

/** Who receives and who handles: kept apart, because receiving may be given to a centre. */
export interface Route {
  receivingPointId: Id;
  agencyId: Id;
  /** The handling division; a commune has none and handles itself. */
  divisionId: Id;
  /** The other agency of a procedure that takes two. */
  partnerAgencyId: Id | null;
  /** The agency's code, the first part of the dossier's code. */
  office: string;
}

/** Where a dossier of a procedure goes on that day; null when the organisation has no place for it yet. */
export async function routeOf(
  tx: Tx,
  { agencyId, partnerAgencyId, body }: Pick<ProcedureVersion, 'agencyId' | 'partnerAgencyId' | 'body'>,
  on: PlainDate,
): Promise<Route | null> {
  if (!agencyId || (body.partnerAgencyCode !== null && !partnerAgencyId)) return null;
  const sector = body.sector.key;
  const [agency, receivingPointId, divisions] = await Promise.all([
    findUnit(tx, agencyId, on),
    receivingPointFor(tx, agencyId, sector, on),
    divisionsOf(tx, agencyId, on),
  ]);
  const heads = await Promise.all(divisions.map((division) => officersWith(tx, 'divisionHead', division.id, sector, on)));
  const division = divisions.find((_, i) => heads[i]!.length > 0);
  const divisionId = division?.id ?? (agency?.kind === 'commune' ? agency.id : null);
  if (!agency?.code || !receivingPointId || !divisionId) return null;
  return { agencyId, receivingPointId, divisionId, partnerAgencyId, office: agency.code };
}
