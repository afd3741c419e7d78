import { act, commitment, emptyChain } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import { personalPart } from '../domain/officer.ts';
import { holdsOn } from '../domain/period.ts';
import { insertOfficer } from '../sql/officer.ts';
import { holdUnit } from '../sql/unit.ts';
import { said, type Keyed, type OrganisationDeps } from './deps.ts';
import { record } from './record.ts';
import type { Steward } from './steward.ts';

export interface NewOfficer {
  name: string;
  position: string;
  title: string | null;
  unitId: Id;
  validFrom: PlainDate;
  demo?: boolean;
}

/** Enters a person who works at a unit; roles are granted apart. Refused: NotYours, NotFound (the unit), Invalid. */
export function createOfficer(
  deps: OrganisationDeps,
  tenant: TenantId,
  by: Steward,
  { key, ...input }: NewOfficer & Keyed,
): Promise<Result<{ officerId: Id }>> {
  const request = { tenant, actor: by.ref, key, name: 'organisation.createOfficer', input: said(input) };
  return act(deps, request, (tx) => addOfficer(deps, tx, tenant, by, { ...input, id: deps.world.newId() }));
}

/** The same inside a running act, with the id given. */
export async function addOfficer(
  deps: OrganisationDeps,
  tx: Tx,
  tenant: TenantId,
  by: Steward,
  input: NewOfficer & { id: Id },
): Promise<Result<{ officerId: Id }>> {
  if (!by.may('organisation.manage')) return refuse('NotYours');
  const officer = { demo: false, ...input, validTo: null };
  if (officer.name.trim() === '') return refuse('Invalid', { fields: { name: 'organisation.fault.noName' } });
  const unit = await holdUnit(tx, officer.unitId);
  if (!unit) return refuse('NotFound');
  if (!holdsOn(unit, officer.validFrom)) return refuse('Invalid', { fields: { validFrom: 'organisation.fault.outsideUnit' } });

  const salt = deps.world.newSalt();
  const head = await record(deps, tx, tenant, {
    subject: { kind: 'officer', id: officer.id },
    head: emptyChain,
    kind: 'officer.created',
    by,
    data: {
      person: commitment(salt, personalPart(officer)),
      unitId: officer.unitId,
      validFrom: officer.validFrom.toString(),
      demo: officer.demo,
    },
  });
  const isNew = await insertOfficer(tx, tenant, { officer, salt, head });
  return isNew ? ok({ officerId: officer.id }) : refuse('Conflict');
}
