import { inTenant, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { loginOf } from '../domain/login.ts';
import { ABSOLUTE } from '../domain/session-limits.ts';
import { accountByLogin, noteLogIn, type Account } from '../sql/account.ts';
import { forgetBucket, giveBack } from '../sql/attempt.ts';
import { insertSession } from '../sql/session.ts';
import { attemptBucket, countAttempt, type AttemptBucket } from './attempts.ts';
import type { IdentityDeps } from './deps.ts';
import { hashPassword, passwordMatches, pretendToMatch, wantsRehash } from './password-hash.ts';
import { newToken, tokenHash } from './token.ts';

export interface LogIn {
  tenant: TenantId;
  login: string;
  password: string;
  /** Where it comes from. */
  client: { address: string; userAgent: string };
}

export interface LoggedIn {
  /** For the cookie; the database does not know it. */
  token: string;
  account: { id: Id; login: string; officerId: Id };
}

/**
 * Wrong passwords: for one login from one address; from one address for all logins (a whole office may sit behind one);
 * for one login from everywhere. The last is wide, so that a stranger's few guesses lock nobody out.
 */
const perBoth = { limit: 10, windowSeconds: 900 };
const perAddress = { limit: 100, windowSeconds: 900 };
const perLogin = { limit: 60, windowSeconds: 900 };

type Buckets = Record<'both' | 'address' | 'login', AttemptBucket>;

/**
 * Opens a session. Refused: TooMany, or NotYours for whatever else is wrong: an unknown login, a wrong password and a
 * disabled account get the same answer after the same work, so that nobody learns which logins exist.
 */
export async function logIn(deps: IdentityDeps, { tenant, password, client, ...typed }: LogIn): Promise<Result<LoggedIn>> {
  const login = loginOf(typed.login);
  const name = login ?? typed.login;
  const buckets: Buckets = {
    both: attemptBucket(deps.keys, tenant, 'both', `${client.address}/${name}`),
    address: attemptBucket(deps.keys, tenant, 'address', client.address),
    login: attemptBucket(deps.keys, tenant, 'login', name),
  };
  // Counted and committed before the password is looked at: guesses that come at the same moment all count.
  const { allowed, account } = await inTenant(deps.sql, tenant, async (tx) => ({
    allowed: await countAll(deps, tx, buckets),
    account: await accountByLogin(tx, login ?? '', localDate(deps.world.now())),
  }));
  if (!allowed) return refuse('TooMany', { reason: 'identity.fault.tooManyAttempts' });

  const matches = account ? await passwordMatches(account.passwordHash, password) : await pretendToMatch(password);
  if (!account?.usable || !matches) return refuse('NotYours', { reason: 'identity.fault.wrongLogin' });

  const newHash = wantsRehash(account.passwordHash) ? await hashPassword(password) : null;
  return inTenant(deps.sql, tenant, async (tx) => {
    await forgetBucket(tx, buckets.both);
    await giveBack(tx, buckets.login);
    await giveBack(tx, buckets.address);
    await noteLogIn(tx, account, deps.world.now(), newHash);
    return ok(await openSession(deps, tx, tenant, account, client.userAgent));
  });
}

async function countAll({ world }: IdentityDeps, tx: Tx, { both, address, login }: Buckets): Promise<boolean> {
  const counted = [await countAttempt(tx, world, both, perBoth), await countAttempt(tx, world, address, perAddress)];
  return counted.every(Boolean) && (await countAttempt(tx, world, login, perLogin));
}

async function openSession({ world }: IdentityDeps, tx: Tx, tenant: TenantId, account: Account, userAgent: string): Promise<LoggedIn> {
  const token = newToken();
  const createdAt = world.now();
  await insertSession(tx, tenant, {
    tokenHash: tokenHash(token),
    accountId: account.id,
    createdAt,
    expiresAt: createdAt.add(ABSOLUTE),
    userAgent: shortAgent(userAgent),
  });
  return { token, account: { id: account.id, login: account.login, officerId: account.officerId } };
}

/** Printable ASCII and not long: it is only there to recognise one's own devices. */
const shortAgent = (text: string): string => text.replace(/[^\x20-\x7e]/g, '').slice(0, 120);
