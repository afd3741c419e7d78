import type { ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import type { Unit } from '../domain/unit.ts';

/** A unit with the head of its chain, as its row holds both. */
export interface StoredUnit {
  unit: Unit;
  head: ChainHead;
}

type Row = Unit & { logCount: number; logMac: Uint8Array };

const present = (tx: Tx) => tx`
  u.id, u.kind, u.code, u.code_scheme as "codeScheme", u.name, u.short_name as "shortName",
  u.parent_id as "parentId", u.demo, u.valid_from as "validFrom", u.valid_to as "validTo", u.version`;

/** The same, with the name that was in force on the day. */
const asOf = (tx: Tx) => tx`
  u.id, u.kind, u.code, u.code_scheme as "codeScheme",
  coalesce(f.name, u.name) as name, coalesce(f.short_name, u.short_name) as "shortName",
  u.parent_id as "parentId", u.demo, u.valid_from as "validFrom", u.valid_to as "validTo", u.version`;

const fromUnits = (tx: Tx, on: PlainDate) => tx`
  from organisation.unit u
  left join organisation.former_name f on f.tenant_id = u.tenant_id and f.unit_id = u.id
    and f.valid_from <= ${on} and ${on} < f.valid_to
  where u.tenant_id = platform.tenant()`;

const byName = (tx: Tx) => tx`order by coalesce(f.name, u.name) collate "vi-x-icu", u.id`;

const open = (tx: Tx, on: PlainDate) => tx`u.valid_from <= ${on} and (u.valid_to is null or ${on} < u.valid_to)`;

function stored({ logCount, logMac, ...unit }: Row): StoredUnit {
  return { unit, head: { count: logCount, mac: logMac } };
}

/** A unit by id, named as on that day; also when it was not yet or no longer open then. */
export async function findUnit(tx: Tx, id: Id, on: PlainDate): Promise<Unit | undefined> {
  const [unit] = await tx<Unit[]>`select ${asOf(tx)} ${fromUnits(tx, on)} and u.id = ${id}`;
  return unit;
}

/** What units are called on that day, also closed ones, in one query. Unknown ids are missing from the answer. */
export async function unitNames(tx: Tx, ids: readonly Id[], on: PlainDate): Promise<Map<Id, { name: string; shortName: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx<Unit[]>`select ${asOf(tx)} ${fromUnits(tx, on)} and u.id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name, shortName }) => [id, { name, shortName }]));
}

/** Every unit open on that day, by name. */
export async function unitsOf(tx: Tx, on: PlainDate): Promise<Unit[]> {
  return tx<Unit[]>`
    select ${asOf(tx)} ${fromUnits(tx, on)} and ${open(tx, on)} ${byName(tx)}`;
}

/** The divisions of an agency open on that day, by name. */
export async function divisionsOf(tx: Tx, agencyId: Id, on: PlainDate): Promise<Unit[]> {
  return tx<Unit[]>`
    select ${asOf(tx)} ${fromUnits(tx, on)} and ${open(tx, on)} and u.parent_id = ${agencyId} and u.kind = 'division'
    ${byName(tx)}`;
}

/** Takes the row's lock: acts on one unit come one after the other. */
export async function lockUnit(tx: Tx, id: Id): Promise<StoredUnit | undefined> {
  const [row] = await tx<Row[]>`
    select ${present(tx)}, u.log_count as "logCount", u.log_mac as "logMac"
    from organisation.unit u where u.tenant_id = platform.tenant() and u.id = ${id} for update`;
  return row && stored(row);
}

/** Reads a unit and keeps others from closing it until this transaction ends. */
export async function holdUnit(tx: Tx, id: Id): Promise<Unit | undefined> {
  const [unit] = await tx<Unit[]>`
    select ${present(tx)} from organisation.unit u
    where u.tenant_id = platform.tenant() and u.id = ${id} for share`;
  return unit;
}

/** False when the code, or the province's one root, is taken by another open unit. */
export async function insertUnit(tx: Tx, tenant: TenantId, unit: Unit, head: ChainHead): Promise<boolean> {
  const inserted = await tx`
    insert into organisation.unit (tenant_id, id, kind, code, code_scheme, name, short_name, parent_id, demo,
      valid_from, valid_to, version, log_count, log_mac)
    values (${tenant}, ${unit.id}, ${unit.kind}, ${unit.code}, ${unit.codeScheme}, ${unit.name}, ${unit.shortName},
      ${unit.parentId}, ${unit.demo}, ${unit.validFrom}, ${unit.validTo}, ${unit.version}, ${head.count}, ${head.mac})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** Writes what an act changed. The caller holds the row's lock. */
export async function updateUnit(tx: Tx, { unit, head }: StoredUnit): Promise<void> {
  await tx`
    update organisation.unit set name = ${unit.name}, short_name = ${unit.shortName}, valid_to = ${unit.validTo},
      version = ${unit.version}, log_count = ${head.count}, log_mac = ${head.mac}
    where tenant_id = platform.tenant() and id = ${unit.id}`;
}

/** Whether something still stands on the unit on or after that day: a unit below it, or a role held at it. */
export async function isUsedFrom(tx: Tx, id: Id, day: PlainDate): Promise<boolean> {
  const [row] = await tx<{ used: boolean }[]>`
    select exists (
      select from organisation.unit u where u.tenant_id = platform.tenant() and u.parent_id = ${id}
        and (u.valid_to is null or u.valid_to > ${day}))
    or exists (
      select from organisation.holding h where h.tenant_id = platform.tenant() and h.unit_id = ${id}
        and (h.valid_to is null or h.valid_to > ${day}))
    or exists (
      select from organisation.receiving r where r.tenant_id = platform.tenant() and r.receiving_point_id = ${id}
        and (r.valid_to is null or r.valid_to > ${day})) as used`;
  return row!.used;
}
