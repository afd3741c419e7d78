import { act, append } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { Performer } from '../domain/performer.ts';
import { lockAccount, updateAccount } from '../sql/account.ts';
import { deleteSessionsOf } from '../sql/session.ts';
import type { IdentityDeps } from './deps.ts';

export interface AccountDisabling {
  key: Id;
  accountId: Id;
  reason: string;
}

/** Shuts an account and ends its sessions at once. Refused: NotYours, NotFound, WrongState (already disabled). */
export function disableAccount(
  deps: IdentityDeps,
  tenant: TenantId,
  by: Performer,
  { key, accountId, reason }: AccountDisabling,
): Promise<Result<{ accountId: Id }>> {
  const request = { tenant, actor: by.ref, key, name: 'identity.disableAccount', input: { accountId, reason } };
  return act(deps, request, async (tx) => {
    if (!by.may('account.manage')) return refuse('NotYours');
    const found = await lockAccount(tx, accountId);
    if (!found) return refuse('NotFound');
    if (found.account.disabledAt !== null) return refuse('WrongState', { reason: 'identity.fault.disabled' });

    const at = deps.world.now();
    const head = await append(tx, deps, found.head, {
      tenant,
      subject: { kind: 'account', id: accountId },
      kind: 'account.disabled',
      at,
      actor: by.ref,
      data: { reason },
    });
    await updateAccount(tx, { account: { ...found.account, disabledAt: at }, head });
    await deleteSessionsOf(tx, accountId, null);
    return ok({ accountId });
  });
}
