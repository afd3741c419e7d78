import { act, append, emptyChain } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { loginOf, passwordFault } from '../domain/login.ts';
import type { Performer } from '../domain/performer.ts';
import { insertAccount } from '../sql/account.ts';
import type { IdentityDeps } from './deps.ts';
import { hashPassword } from './password-hash.ts';

export interface NewAccount {
  key: Id;
  login: string;
  password: string;
  officerId: Id;
}

/** Lets an officer log in. Refused: NotYours, Invalid (login or password not fit, login taken). */
export async function createAccount(
  deps: IdentityDeps,
  tenant: TenantId,
  by: Performer,
  { key, login: typed, password, officerId }: NewAccount,
): Promise<Result<{ accountId: Id }>> {
  const login = loginOf(typed);
  if (login === null) return refuse('Invalid', { fields: { login: 'identity.fault.login' } });
  const fault = passwordFault(password, login);
  if (fault) return refuse('Invalid', { fields: { password: fault } });
  const passwordHash = await hashPassword(password);
  // The password is not part of what tells requests apart: even a keyed digest of it should not exist.
  const request = { tenant, actor: by.ref, key, name: 'identity.createAccount', input: { login, officerId } };
  return act(deps, request, (tx) => addAccount(deps, tx, tenant, by, { id: deps.world.newId(), login, passwordHash, officerId }));
}

/** The same inside a running act, with id and hash given. */
export async function addAccount(
  deps: IdentityDeps,
  tx: Tx,
  tenant: TenantId,
  by: Performer,
  { id, login, passwordHash, officerId }: { id: Id; login: string; passwordHash: string; officerId: Id },
): Promise<Result<{ accountId: Id }>> {
  if (!by.may('account.manage')) return refuse('NotYours');
  const at = deps.world.now();
  const head = await append(tx, deps, emptyChain, {
    tenant,
    subject: { kind: 'account', id },
    kind: 'account.created',
    at,
    actor: by.ref,
    data: { officerId },
  });
  const account = { id, login, passwordHash, officerId, createdAt: at, disabledAt: null };
  const isNew = await insertAccount(tx, tenant, { account, head });
  return isNew ? ok({ accountId: id }) : refuse('Invalid', { fields: { login: 'identity.fault.loginTaken' } });
}
