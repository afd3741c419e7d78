import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import type { Period } from '../domain/period.ts';
import type { Role } from '../domain/roles.ts';

/** A role held by an officer at a unit; null sector: in all sectors. */
export interface StoredHolding extends Period {
  id: Id;
  officerId: Id;
  role: Role;
  unitId: Id;
  sector: string | null;
}

const columns = (tx: Tx) => tx`
  id, officer_id as "officerId", role, unit_id as "unitId", sector,
  valid_from as "validFrom", valid_to as "validTo"`;

export async function findHolding(tx: Tx, id: Id): Promise<StoredHolding | undefined> {
  const [row] = await tx<StoredHolding[]>`
    select ${columns(tx)} from organisation.holding where tenant_id = platform.tenant() and id = ${id}`;
  return row;
}

/** Every role that the officer has held or holds, in the order given. */
export async function holdingsOf(tx: Tx, officerId: Id): Promise<StoredHolding[]> {
  return tx<StoredHolding[]>`
    select ${columns(tx)} from organisation.holding
    where tenant_id = platform.tenant() and officer_id = ${officerId} order by valid_from, id`;
}

export async function insertHolding(tx: Tx, tenant: TenantId, holding: StoredHolding): Promise<void> {
  await tx`
    insert into organisation.holding (tenant_id, id, officer_id, role, unit_id, sector, valid_from, valid_to)
    values (${tenant}, ${holding.id}, ${holding.officerId}, ${holding.role}, ${holding.unitId}, ${holding.sector},
      ${holding.validFrom}, ${holding.validTo})`;
}

export async function endHolding(tx: Tx, id: Id, on: PlainDate): Promise<void> {
  await tx`update organisation.holding set valid_to = ${on} where tenant_id = platform.tenant() and id = ${id}`;
}
