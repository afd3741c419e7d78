import { act, emptyChain } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import type { UnitKind } from '../domain/roles.ts';
import { nameFaults, placeFaults, type Unit } from '../domain/unit.ts';
import { holdUnit, insertUnit } from '../sql/unit.ts';
import { said, type Keyed, type OrganisationDeps } from './deps.ts';
import { record } from './record.ts';
import type { Steward } from './steward.ts';

export interface NewUnit {
  kind: UnitKind;
  code: string | null;
  codeScheme: string | null;
  name: string;
  shortName: string;
  parentId: Id | null;
  validFrom: PlainDate;
  /** The decision that founded it. */
  basis: string;
  demo?: boolean;
}

/** Founds a unit under another one. Refused: NotYours, Invalid (`fields`). */
export function createUnit(
  deps: OrganisationDeps,
  tenant: TenantId,
  by: Steward,
  { key, ...input }: NewUnit & Keyed,
): Promise<Result<{ unitId: Id }>> {
  const request = { tenant, actor: by.ref, key, name: 'organisation.createUnit', input: said(input) };
  return act(deps, request, (tx) => addUnit(deps, tx, tenant, by, { ...input, id: deps.world.newId() }));
}

/** The same inside a running act, with the id given. */
export async function addUnit(
  deps: OrganisationDeps,
  tx: Tx,
  tenant: TenantId,
  by: Steward,
  { basis, ...input }: NewUnit & { id: Id },
): Promise<Result<{ unitId: Id }>> {
  if (!by.may('organisation.manage')) return refuse('NotYours');
  const unit: Unit = { demo: false, ...input, validTo: null, version: 1 };
  const parent = unit.parentId === null ? null : await holdUnit(tx, unit.parentId);
  if (parent === undefined) return refuse('Invalid', { fields: { parentId: 'organisation.fault.noParent' } });
  const fields = { ...nameFaults(unit), ...placeFaults(unit, parent) };
  if (Object.keys(fields).length > 0) return refuse('Invalid', { fields });

  const head = await record(deps, tx, tenant, {
    subject: { kind: 'unit', id: unit.id },
    head: emptyChain,
    kind: 'unit.created',
    by,
    data: {
      unitKind: unit.kind,
      code: unit.code,
      codeScheme: unit.codeScheme,
      name: unit.name,
      shortName: unit.shortName,
      parentId: unit.parentId,
      validFrom: unit.validFrom.toString(),
      demo: unit.demo,
      basis,
    },
  });
  const free = await insertUnit(tx, tenant, unit, head);
  return free ? ok({ unitId: unit.id }) : refuse('Invalid', { fields: { code: 'organisation.fault.codeTaken' } });
}
