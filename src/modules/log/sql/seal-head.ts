import type { TenantId, Tx } from '#platform/database';
import { emptySequence, type SealHead } from '../domain/seal.ts';

/** Locks the end of the sequence until the transaction ends: one sealer at a time for each tenant. */
export async function lockHead(tx: Tx, tenant: TenantId): Promise<SealHead> {
  const lock = () => tx<SealHead[]>`select position, seal from log.seal_head where tenant_id = ${tenant} for update`;
  const [head] = await lock();
  if (head) return head;
  await tx`
    insert into log.seal_head (tenant_id, position, seal) values (${tenant}, 0, ${emptySequence.seal})
    on conflict (tenant_id) do nothing`;
  return (await lock())[0]!;
}

export const moveHead = (tx: Tx, tenant: TenantId, head: SealHead) => tx`
  update log.seal_head set position = ${head.position}, seal = ${head.seal}
  where tenant_id = ${tenant}`;

export async function readHead(tx: Tx, tenant: TenantId): Promise<SealHead | undefined> {
  const [head] = await tx<SealHead[]>`select position, seal from log.seal_head where tenant_id = ${tenant}`;
  return head;
}
