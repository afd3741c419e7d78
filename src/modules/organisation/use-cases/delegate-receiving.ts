import { act } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import { holdsOn, isBefore } from '../domain/period.ts';
import { roleFits } from '../domain/roles.ts';
import type { Faults, Unit } from '../domain/unit.ts';
import { endReceiving, insertReceiving, openReceiving } from '../sql/receiving.ts';
import { holdUnit, lockUnit, updateUnit } from '../sql/unit.ts';
import { said, type Keyed, type OrganisationDeps } from './deps.ts';
import { record } from './record.ts';
import type { Steward } from './steward.ts';

export interface ReceivingDelegation {
  agencyId: Id;
  receivingPointId: Id;
  /** Null: every sector that no other delegation names. */
  sector: string | null;
  from: PlainDate;
  basis: string;
}

/** Lets another unit receive an agency's dossiers from a day on; what held before ends. Refused: NotYours, NotFound, Invalid. */
export function delegateReceiving(
  deps: OrganisationDeps,
  tenant: TenantId,
  by: Steward,
  { key, ...input }: ReceivingDelegation & Keyed,
): Promise<Result<{ receivingId: Id }>> {
  const request = { tenant, actor: by.ref, key, name: 'organisation.delegateReceiving', input: said(input) };
  return act(deps, request, (tx) => addReceiving(deps, tx, tenant, by, { ...input, id: deps.world.newId() }));
}

/** The same inside a running act, with the id given. */
export async function addReceiving(
  deps: OrganisationDeps,
  tx: Tx,
  tenant: TenantId,
  by: Steward,
  input: ReceivingDelegation & { id: Id },
): Promise<Result<{ receivingId: Id }>> {
  if (!by.may('organisation.manage')) return refuse('NotYours');
  const agency = await lockUnit(tx, input.agencyId);
  const point = await holdUnit(tx, input.receivingPointId);
  if (!agency || !point) return refuse('NotFound');
  const before = await openReceiving(tx, input.agencyId, input.sector);
  const fields = delegationFaults(agency.unit, point, before, input.from);
  if (Object.keys(fields).length > 0) return refuse('Invalid', { fields });

  if (before) await endReceiving(tx, before.id, input.from);
  await insertReceiving(tx, tenant, { ...input, validFrom: input.from });
  const head = await record(deps, tx, tenant, {
    subject: { kind: 'unit', id: input.agencyId },
    head: agency.head,
    kind: 'receiving.delegated',
    by,
    data: {
      receivingId: input.id,
      receivingPointId: input.receivingPointId,
      sector: input.sector,
      from: input.from.toString(),
      basis: input.basis,
    },
  });
  await updateUnit(tx, { unit: agency.unit, head });
  return ok({ receivingId: input.id });
}

function delegationFaults(agency: Unit, point: Unit, before: { validFrom: PlainDate } | undefined, from: PlainDate): Faults {
  if (!roleFits('leader', agency.kind)) return { agencyId: 'organisation.fault.noAgency' };
  if (!roleFits('deskOfficer', point.kind)) return { receivingPointId: 'organisation.fault.noReceivingPoint' };
  if (!holdsOn(agency, from) || !holdsOn(point, from)) return { from: 'organisation.fault.outsideUnit' };
  if (before && !isBefore(before.validFrom, from)) return { from: 'organisation.fault.endsBeforeStart' };
  return {};
}
