import { ChainKeys } from '#modules/log';
import { createOfficer, createUnit, grantRole, installer, type Role } from '#modules/organisation';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import { localDate, stagedWorld } from '#platform/time';
import { createAccount } from './create-account.ts';

/** The value of an act that must not be refused. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export const PASSWORD = 'correct horse battery';

/** A province with a root unit, at nine in the morning of 2 March 2026, and a way to let officers in. */
export async function stage(db: TestDatabase, seed = 'identity') {
  const world = stagedWorld('2026-03-02T02:00:00Z', seed);
  const deps = { sql: db.web, world, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
  const key = () => world.newId();
  const today = localDate(world.now());
  const root = { kind: 'province' as const, code: null, codeScheme: null, name: 'Province', shortName: 'P', parentId: null };
  const { unitId } = done(await createUnit(deps, db.tenant, installer, { key: key(), ...root, validFrom: today, basis: 'test' }));

  const account = async (login: string, role?: Role): Promise<{ accountId: Id; officerId: Id }> => {
    const person = { name: `Officer ${login}`, position: 'Officer', title: null, unitId, validFrom: today };
    const { officerId } = done(await createOfficer(deps, db.tenant, installer, { key: key(), ...person }));
    if (role) {
      const grant = { officerId, role, unitId, sector: null, from: today };
      done(await grantRole(deps, db.tenant, installer, { key: key(), ...grant }));
    }
    const asked = { key: key(), login, password: PASSWORD, officerId };
    return { ...done(await createAccount(deps, db.tenant, installer, asked)), officerId };
  };

  return { world, deps, key, unitId, account, today };
}
