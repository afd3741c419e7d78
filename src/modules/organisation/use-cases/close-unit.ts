import { act } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import { isBefore } from '../domain/period.ts';
import { isUsedFrom, lockUnit, updateUnit } from '../sql/unit.ts';
import { said, type Keyed, type OrganisationDeps } from './deps.ts';
import { record } from './record.ts';
import type { Steward } from './steward.ts';

export interface UnitClosing {
  unitId: Id;
  /** The version that the asker saw. */
  version: number;
  /** First day on which the unit is no more. */
  from: PlainDate;
  basis: string;
}

/**
 * Ends a unit. It stays in the tables: old dossiers keep the agency that handled them.
 * Refused: NotYours, NotFound, Conflict, Invalid, and WrongState while units below it, roles at it or receiving
 * given to it last longer.
 */
export function closeUnit(
  deps: OrganisationDeps,
  tenant: TenantId,
  by: Steward,
  { key, ...input }: UnitClosing & Keyed,
): Promise<Result<{ version: number }>> {
  const request = { tenant, actor: by.ref, key, name: 'organisation.closeUnit', input: said(input) };
  return act(deps, request, async (tx) => {
    if (!by.may('organisation.manage')) return refuse('NotYours');
    const found = await lockUnit(tx, input.unitId);
    if (!found) return refuse('NotFound');
    const { unit } = found;
    if (unit.version !== input.version) return refuse('Conflict');
    if (unit.validTo !== null) return refuse('WrongState', { reason: 'organisation.fault.closed' });
    if (!isBefore(unit.validFrom, input.from)) {
      return refuse('Invalid', { fields: { from: 'organisation.fault.endsBeforeStart' } });
    }
    if (await isUsedFrom(tx, unit.id, input.from)) return refuse('WrongState', { reason: 'organisation.fault.stillUsed' });

    const head = await record(deps, tx, tenant, {
      subject: { kind: 'unit', id: unit.id },
      head: found.head,
      kind: 'unit.closed',
      by,
      data: { from: input.from.toString(), basis: input.basis },
    });
    const closed = { ...unit, validTo: input.from, version: unit.version + 1 };
    await updateUnit(tx, { unit: closed, head });
    return ok({ version: closed.version });
  });
}
