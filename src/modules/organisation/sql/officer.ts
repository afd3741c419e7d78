import type { ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import { givenName, type Officer } from '../domain/officer.ts';
import type { Role } from '../domain/roles.ts';

/** An officer with the head of the chain and the salt of the log's commitment. */
export interface StoredOfficer {
  officer: Officer;
  salt: Uint8Array;
  head: ChainHead;
}

type Row = Officer & { salt: Uint8Array; logCount: number; logMac: Uint8Array };

const columns = (tx: Tx) => tx`
  o.id, o.name, o.position, o.title, o.unit_id as "unitId", o.demo,
  o.valid_from as "validFrom", o.valid_to as "validTo"`;

const byGivenName = (tx: Tx) => tx`o.given_name collate "vi-x-icu", o.name collate "vi-x-icu", o.id`;

/** Takes the row's lock: what changes an officer's roles comes one after the other. */
export async function lockOfficer(tx: Tx, id: Id): Promise<StoredOfficer | undefined> {
  const [row] = await tx<Row[]>`
    select ${columns(tx)}, o.salt, o.log_count as "logCount", o.log_mac as "logMac"
    from organisation.officer o where o.tenant_id = platform.tenant() and o.id = ${id} for update`;
  if (!row) return undefined;
  const { salt, logCount, logMac, ...officer } = row;
  return { officer, salt, head: { count: logCount, mac: logMac } };
}

/** False when an officer with this id is there already. */
export async function insertOfficer(tx: Tx, tenant: TenantId, { officer, salt, head }: StoredOfficer): Promise<boolean> {
  const inserted = await tx`
    insert into organisation.officer (tenant_id, id, name, given_name, position, title, unit_id, demo, salt,
      valid_from, valid_to, log_count, log_mac)
    values (${tenant}, ${officer.id}, ${officer.name}, ${givenName(officer.name)}, ${officer.position}, ${officer.title}, ${officer.unitId},
      ${officer.demo}, ${salt}, ${officer.validFrom}, ${officer.validTo}, ${head.count}, ${head.mac})
    on conflict (tenant_id, id) do nothing`;
  return inserted.count === 1;
}

/** Writes the new head after an act on the officer's roles. The caller holds the row's lock. */
export async function updateOfficerHead(tx: Tx, id: Id, head: ChainHead): Promise<void> {
  await tx`
    update organisation.officer set log_count = ${head.count}, log_mac = ${head.mac}
    where tenant_id = platform.tenant() and id = ${id}`;
}

/** Who holds a role at a unit, for this sector, on that day; by given name. */
export async function officersWith(tx: Tx, role: Role, unitId: Id, sector: string, on: PlainDate): Promise<Officer[]> {
  return tx<Officer[]>`
    select ${columns(tx)} from organisation.officer o
    where o.tenant_id = platform.tenant() and o.valid_from <= ${on} and (o.valid_to is null or ${on} < o.valid_to)
      and exists (
        select from organisation.holding h
        where h.tenant_id = o.tenant_id and h.officer_id = o.id and h.role = ${role} and h.unit_id = ${unitId}
          and (h.sector is null or h.sector = ${sector})
          and h.valid_from <= ${on} and (h.valid_to is null or ${on} < h.valid_to))
    order by ${byGivenName(tx)}`;
}

/** Name and position of officers, also of those who have left. Unknown ids are missing from the answer. */
export async function officerNames(tx: Tx, ids: readonly Id[]): Promise<Map<Id, { name: string; position: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx<{ id: Id; name: string; position: string }[]>`
    select id, name, position from organisation.officer
    where tenant_id = platform.tenant() and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name, position }) => [id, { name, position }]));
}
