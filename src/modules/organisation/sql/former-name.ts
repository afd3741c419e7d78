import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';

export interface FormerName {
  unitId: Id;
  name: string;
  shortName: string;
  validFrom: PlainDate;
  validTo: PlainDate;
}

/** The day from which the unit bears its present name; null when it has had no other. */
export async function presentNameSince(tx: Tx, unitId: Id): Promise<PlainDate | null> {
  const [row] = await tx<{ since: PlainDate | null }[]>`
    select max(valid_to) as since from organisation.former_name
    where tenant_id = platform.tenant() and unit_id = ${unitId}`;
  return row!.since;
}

export async function insertFormerName(tx: Tx, tenant: TenantId, former: FormerName): Promise<void> {
  await tx`
    insert into organisation.former_name (tenant_id, unit_id, name, short_name, valid_from, valid_to)
    values (${tenant}, ${former.unitId}, ${former.name}, ${former.shortName}, ${former.validFrom}, ${former.validTo})`;
}
