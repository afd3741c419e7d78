import type { TenantId, Tx } from '#platform/database';
import type { PlainDate } from '#platform/time';
import type { SealHead } from '../domain/seal.ts';

/** The last day that has its root. */
export async function lastRootDay(tx: Tx, tenant: TenantId): Promise<PlainDate | undefined> {
  const [row] = await tx<{ day: PlainDate }[]>`
    select day from log.day_root where tenant_id = ${tenant} order by day desc limit 1`;
  return row?.day;
}

export const insertRoot = (tx: Tx, tenant: TenantId, day: PlainDate, head: SealHead) => tx`
  insert into log.day_root (tenant_id, day, position, root) values (${tenant}, ${day}, ${head.position}, ${head.seal})
  on conflict (tenant_id, day) do nothing`;

/** What is published of a day: whoever keeps it can show later that the log up to there was not rewritten. */
export interface PublishedRoot {
  day: PlainDate;
  /** The last position of that day. */
  position: number;
  /** The seal there, hex. */
  root: string;
}

/** The newest published roots, newest first; a year of them. */
export const publishedRoots = (tx: Tx): Promise<PublishedRoot[]> =>
  tx<PublishedRoot[]>`
    select day, position, encode(root, 'hex') as root from log.day_root
    where tenant_id = platform.tenant() order by day desc limit 366`;

/** All roots of a tenant, oldest first: one row a day, a few thousand in ten years. */
export const dayRoots = (tx: Tx, tenant: TenantId) =>
  tx<SealHead[]>`select position, root as seal from log.day_root where tenant_id = ${tenant} order by day`;
