import { act } from '#modules/log';
import { demoId, installer, readDemoOrganisation, type Role } from '#modules/organisation';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok } from '#platform/results';
import { findAccount } from '../sql/account.ts';
import { addAccount } from './create-account.ts';
import type { IdentityDeps } from './deps.ts';
import { hashPassword } from './password-hash.ts';

/** An account of a demo province, as its data tell it. */
export interface DemoAccount {
  login: string;
  officerId: Id;
  name: string;
  /** The first role that the officer holds. */
  role: Role;
  /** Short name of the unit where the officer works. */
  place: string;
}

/** The accounts that a demo's folder asks for; the caller makes a password for each login. */
export async function demoAccounts(folder: string): Promise<DemoAccount[]> {
  const { slug, units, officers } = await readDemoOrganisation(folder);
  const places = new Map(units.rows.map(({ key, shortName }) => [key, shortName]));
  return officers.rows.map(({ key, login, name, unit, holdings }) => ({
    login,
    name,
    officerId: demoId(slug, `officer/${key}`),
    role: holdings[0]!.role,
    place: places.get(unit)!,
  }));
}

export interface DemoAccountsLoad {
  tenant: TenantId;
  folder: string;
  /** Login → password, one for each of `demoAccounts`. */
  passwords: Record<string, string>;
  report?: (progress: { what: 'accounts'; done: number; total: number }) => void;
}

/**
 * Makes the demo's accounts for officers that `loadDemoOrganisation` has loaded. An account that is there already keeps
 * its password. Throws when a password is missing or an account is refused.
 */
export async function loadDemoAccounts(
  deps: IdentityDeps,
  { tenant, folder, passwords, report }: DemoAccountsLoad,
): Promise<DemoAccount[]> {
  const wanted = await demoAccounts(folder);
  for (const [n, { login, officerId }] of wanted.entries()) {
    const id = demoId(`accounts/${officerId}`, login);
    const request = { tenant, actor: installer.ref, key: id, name: 'identity.demo', input: { login, officerId } };
    const made = await act(deps, request, async (tx) => {
      if (await findAccount(tx, id)) return ok({ accountId: id });
      const password = passwords[login];
      if (password === undefined) throw new Error(`no password for the demo account ${login}`);
      return addAccount(deps, tx, tenant, installer, { id, login, officerId, passwordHash: await hashPassword(password) });
    });
    if (!made.ok) throw new Error(`the demo account ${login} is refused: ${JSON.stringify(made.refusal)}`);
    report?.({ what: 'accounts', done: n + 1, total: wanted.length });
  }
  return wanted;
}
