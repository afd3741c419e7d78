import { act } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate, type PlainDate } from '#platform/time';
import { holdsOn, isBefore } from '../domain/period.ts';
import { nameFaults, type Faults, type Unit } from '../domain/unit.ts';
import { insertFormerName, presentNameSince } from '../sql/former-name.ts';
import { lockUnit, updateUnit } from '../sql/unit.ts';
import { said, type Keyed, type OrganisationDeps } from './deps.ts';
import { record } from './record.ts';
import type { Steward } from './steward.ts';

export interface UnitRename {
  unitId: Id;
  /** The version that the asker saw. */
  version: number;
  name: string;
  shortName: string;
  /** First day of the new name: today, or a day after the present name began. Papers of earlier days keep the old one. */
  from: PlainDate;
  basis: string;
}

/** Gives a unit another name from a day on. Refused: NotYours, NotFound, Conflict, Invalid. */
export function renameUnit(
  deps: OrganisationDeps,
  tenant: TenantId,
  by: Steward,
  { key, ...input }: UnitRename & Keyed,
): Promise<Result<{ version: number }>> {
  const request = { tenant, actor: by.ref, key, name: 'organisation.renameUnit', input: said(input) };
  return act(deps, request, async (tx) => {
    if (!by.may('organisation.manage')) return refuse('NotYours');
    const found = await lockUnit(tx, input.unitId);
    if (!found) return refuse('NotFound');
    const { unit } = found;
    if (unit.version !== input.version) return refuse('Conflict');
    const since = (await presentNameSince(tx, unit.id)) ?? unit.validFrom;
    const fields = renameFaults(unit, input, { since, today: localDate(deps.world.now()) });
    if (Object.keys(fields).length > 0) return refuse('Invalid', { fields });

    await insertFormerName(tx, tenant, {
      unitId: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      validFrom: since,
      validTo: input.from,
    });
    const head = await record(deps, tx, tenant, {
      subject: { kind: 'unit', id: unit.id },
      head: found.head,
      kind: 'unit.renamed',
      by,
      data: { name: input.name, shortName: input.shortName, from: input.from.toString(), basis: input.basis },
    });
    const renamed = { ...unit, name: input.name, shortName: input.shortName, version: unit.version + 1 };
    await updateUnit(tx, { unit: renamed, head });
    return ok({ version: renamed.version });
  });
}

function renameFaults(unit: Unit, { from, ...names }: UnitRename, days: { since: PlainDate; today: PlainDate }): Faults {
  const inTurn = isBefore(days.since, from) && !isBefore(days.today, from) && holdsOn(unit, from);
  return { ...nameFaults(names), ...(!inTurn && { from: 'organisation.fault.renameDay' }) };
}
