import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';

/** An agency's receiving, given to another unit; null sector: for every sector not named by another row. */
export interface Receiving {
  id: Id;
  agencyId: Id;
  receivingPointId: Id;
  sector: string | null;
  validFrom: PlainDate;
  /** The decision that says so. */
  basis: string;
}

/**
 * Where the dossiers of an agency in a sector are received on that day: where its receiving was given to (for the
 * sector, else for all), else its own one-stop unit, else, for a commune, the commune itself.
 * Undefined when it has no such place.
 */
export async function receivingPointFor(tx: Tx, agencyId: Id, sector: string, on: PlainDate): Promise<Id | undefined> {
  const [row] = await tx<{ id: Id }[]>`
    select id from (
      select receiving_point_id as id, case when sector is null then 2 else 1 end as rank
      from organisation.receiving
      where tenant_id = platform.tenant() and agency_id = ${agencyId} and (sector = ${sector} or sector is null)
        and valid_from <= ${on} and (valid_to is null or ${on} < valid_to)
      union all
      select id, case kind when 'oneStopUnit' then 3 else 4 end
      from organisation.unit
      where tenant_id = platform.tenant()
        and (parent_id = ${agencyId} and kind = 'oneStopUnit' or id = ${agencyId} and kind = 'commune')
        and valid_from <= ${on} and (valid_to is null or ${on} < valid_to)
    ) places order by rank, id limit 1`;
  return row?.id;
}

/** The open delegation of the agency for exactly this sector (or for all); the caller holds the agency's lock. */
export async function openReceiving(tx: Tx, agencyId: Id, sector: string | null): Promise<{ id: Id; validFrom: PlainDate } | undefined> {
  const [row] = await tx<{ id: Id; validFrom: PlainDate }[]>`
    select id, valid_from as "validFrom" from organisation.receiving
    where tenant_id = platform.tenant() and agency_id = ${agencyId} and sector is not distinct from ${sector}
      and valid_to is null`;
  return row;
}

export async function endReceiving(tx: Tx, id: Id, on: PlainDate): Promise<void> {
  await tx`update organisation.receiving set valid_to = ${on} where tenant_id = platform.tenant() and id = ${id}`;
}

export async function insertReceiving(tx: Tx, tenant: TenantId, given: Receiving): Promise<void> {
  await tx`
    insert into organisation.receiving (tenant_id, id, agency_id, receiving_point_id, sector, valid_from, basis)
    values (${tenant}, ${given.id}, ${given.agencyId}, ${given.receivingPointId}, ${given.sector},
      ${given.validFrom}, ${given.basis})`;
}

export async function hasReceiving(tx: Tx, id: Id): Promise<boolean> {
  const found = await tx`select from organisation.receiving where tenant_id = platform.tenant() and id = ${id}`;
  return found.count === 1;
}
