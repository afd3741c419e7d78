import type { TenantId, Tx } from '#platform/database';

/** Whether the sequence goes on past what the follower has read. Takes no lock. */
export async function isBehind(tx: Tx, tenant: TenantId, name: string): Promise<boolean> {
  const found = await tx`
    select from log.sealed
    where tenant_id = ${tenant} and position >
      coalesce((select position from log.follower where tenant_id = ${tenant} and name = ${name}), 0)
    limit 1`;
  return found.length > 0;
}

/** Locks the follower's cursor and gives it; undefined when another process is at work with it. */
export async function lockCursor(tx: Tx, tenant: TenantId, name: string): Promise<number | undefined> {
  const [known] = await tx<{ position: number }[]>`
    select position from log.follower where tenant_id = ${tenant} and name = ${name} for update skip locked`;
  if (known) return known.position;
  const [made] = await tx<{ position: number }[]>`
    insert into log.follower (tenant_id, name, position) values (${tenant}, ${name}, 0)
    on conflict (tenant_id, name) do nothing returning position`;
  return made?.position;
}

export const moveCursor = (tx: Tx, tenant: TenantId, name: string, position: number) =>
  tx`update log.follower set position = ${position} where tenant_id = ${tenant} and name = ${name}`;
