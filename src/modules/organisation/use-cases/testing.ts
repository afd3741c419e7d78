import { ChainKeys } from '#modules/log';
import type { TestDatabase } from '#platform/testing';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { stagedWorld, Temporal } from '#platform/time';
import type { UnitKind } from '../domain/roles.ts';
import { createOfficer } from './create-officer.ts';
import { createUnit } from './create-unit.ts';
import { installer, type Steward } from './steward.ts';

export const day = (text: string) => Temporal.PlainDate.from(text);

/** Somebody without any right. */
export const stranger: Steward = { ref: { kind: 'officer', id: 'stranger' }, may: () => false };

/** The value of an act that must not be refused. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A province to try acts on, at nine in the morning of 2 March 2026. */
export function stage(db: TestDatabase) {
  const world = stagedWorld('2026-03-02T02:00:00Z');
  const deps = { sql: db.web, world, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
  const key = () => world.newId();

  const unit = async (kind: UnitKind, name: string, parentId: Id | null, code: string | null = null): Promise<Id> => {
    const made = await createUnit(deps, db.tenant, installer, {
      key: key(),
      kind,
      code,
      codeScheme: code && 'demo',
      name,
      shortName: name,
      parentId,
      validFrom: day('2025-07-01'),
      basis: 'test',
    });
    return done(made).unitId;
  };

  const officer = async (name: string, unitId: Id): Promise<Id> => {
    const person = { name, position: 'Officer', title: null, unitId, validFrom: day('2025-07-01') };
    return done(await createOfficer(deps, db.tenant, installer, { key: key(), ...person })).officerId;
  };

  return { world, deps, key, unit, officer };
}
