import { act } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import type { Officer } from '../domain/officer.ts';
import { holdsOn } from '../domain/period.ts';
import { roleFits, type Role } from '../domain/roles.ts';
import type { Faults, Unit } from '../domain/unit.ts';
import { insertHolding } from '../sql/holding.ts';
import { lockOfficer, updateOfficerHead } from '../sql/officer.ts';
import { holdUnit } from '../sql/unit.ts';
import { said, type Keyed, type OrganisationDeps } from './deps.ts';
import { record } from './record.ts';
import type { Steward } from './steward.ts';

export interface RoleGrant {
  officerId: Id;
  role: Role;
  unitId: Id;
  /** Null: in all sectors. */
  sector: string | null;
  from: PlainDate;
}

/** Gives an officer a role at a unit from a day on. Refused: NotYours, NotFound, Invalid (the role does not fit). */
export function grantRole(
  deps: OrganisationDeps,
  tenant: TenantId,
  by: Steward,
  { key, ...input }: RoleGrant & Keyed,
): Promise<Result<{ holdingId: Id }>> {
  const request = { tenant, actor: by.ref, key, name: 'organisation.grantRole', input: said(input) };
  return act(deps, request, (tx) => addHolding(deps, tx, tenant, by, { ...input, id: deps.world.newId() }));
}

/** The same inside a running act, with the id given. */
export async function addHolding(
  deps: OrganisationDeps,
  tx: Tx,
  tenant: TenantId,
  by: Steward,
  input: RoleGrant & { id: Id },
): Promise<Result<{ holdingId: Id }>> {
  if (!by.may('rights.manage')) return refuse('NotYours');
  const found = await lockOfficer(tx, input.officerId);
  const unit = await holdUnit(tx, input.unitId);
  if (!found || !unit) return refuse('NotFound');
  const fields = grantFaults(input, found.officer, unit);
  if (Object.keys(fields).length > 0) return refuse('Invalid', { fields });

  const { id, officerId, role, unitId, sector, from } = input;
  await insertHolding(tx, tenant, { id, officerId, role, unitId, sector, validFrom: from, validTo: null });
  const head = await record(deps, tx, tenant, {
    subject: { kind: 'officer', id: officerId },
    head: found.head,
    kind: 'role.granted',
    by,
    data: { holdingId: id, role, unitId, sector, from: from.toString() },
  });
  await updateOfficerHead(tx, officerId, head);
  return ok({ holdingId: id });
}

function grantFaults({ role, from }: RoleGrant, officer: Officer, unit: Unit): Faults {
  if (!roleFits(role, unit.kind)) return { role: 'organisation.fault.roleKind' };
  // A unit that is to close gets no role without an end: closing it would be impossible, or the role would outlive it.
  if (!holdsOn(unit, from) || unit.validTo !== null) return { unitId: 'organisation.fault.outsideUnit' };
  return holdsOn(officer, from) ? {} : { from: 'organisation.fault.outsideOfficer' };
}
