import { act, append } from '#modules/log';
import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { refOf, type Actor } from '../domain/actor.ts';
import { passwordFault } from '../domain/login.ts';
import { lockAccount, updateAccount } from '../sql/account.ts';
import { forgetBucket } from '../sql/attempt.ts';
import { deleteSessionsOf } from '../sql/session.ts';
import { attemptBucket, countAttempt } from './attempts.ts';
import type { IdentityDeps } from './deps.ts';
import { hashPassword, passwordMatches } from './password-hash.ts';
import { tokenHash } from './token.ts';

export interface PasswordChange {
  key: Id;
  current: string;
  next: string;
  /** The token of the session that asks; it goes on, all others of the account end. */
  token: string;
}

const limit = { limit: 10, windowSeconds: 900 };

/** An officer's own new password. Refused: NotFound, TooMany, Invalid (`current` wrong or `next` not fit). */
export async function changePassword(
  deps: IdentityDeps,
  tenant: TenantId,
  actor: Actor,
  { key, current, next, token }: PasswordChange,
): Promise<Result<{ accountId: Id }>> {
  const { accountId } = actor;
  const bucket = attemptBucket(deps.keys, tenant, 'password', accountId);
  const allowed = await inTenant(deps.sql, tenant, (tx) => countAttempt(tx, deps.world, bucket, limit));
  if (!allowed) return refuse('TooMany', { reason: 'identity.fault.tooManyAttempts' });

  const passwordHash = await hashPassword(next);
  const request = { tenant, actor: refOf(actor), key, name: 'identity.changePassword', input: { accountId } };
  return act(deps, request, async (tx) => {
    const found = await lockAccount(tx, accountId);
    if (!found || found.account.disabledAt !== null) return refuse('NotFound');
    if (!(await passwordMatches(found.account.passwordHash, current))) {
      return refuse('Invalid', { fields: { current: 'identity.fault.wrongPassword' } });
    }
    const fault = passwordFault(next, found.account.login);
    if (fault) return refuse('Invalid', { fields: { next: fault } });

    const head = await append(tx, deps, found.head, {
      tenant,
      subject: { kind: 'account', id: accountId },
      kind: 'account.passwordChanged',
      at: deps.world.now(),
      actor: refOf(actor),
      data: {},
    });
    await updateAccount(tx, { account: { ...found.account, passwordHash }, head });
    await deleteSessionsOf(tx, accountId, tokenHash(token));
    await forgetBucket(tx, bucket);
    return ok({ accountId });
  });
}
