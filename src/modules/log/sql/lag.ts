import type { Sql, Tx } from '#platform/database';

/** How far the sealer and the followers are behind in one tenant; for readiness and metrics. */
export interface Lag {
  /** Last sealed position, 0 when none. */
  sealedTo: number;
  /** Age of the oldest entry that waits for its seal; null when none waits. */
  oldestPendingSeconds: number | null;
  /** Facts that each follower, once it has begun, has still to read. */
  followers: { name: string; behind: number }[];
}

export async function lag(tx: Tx): Promise<Lag> {
  const [heads, followers] = await Promise.all([
    tx<Omit<Lag, 'followers'>[]>`
      select coalesce(max(position), 0)::bigint as "sealedTo",
        (select extract(epoch from clock_timestamp() - queued_at)::float8 from log.pending
          where tenant_id = platform.tenant() order by seq limit 1) as "oldestPendingSeconds"
      from log.seal_head where tenant_id = platform.tenant()`,
    tx<{ name: string; position: number }[]>`
      select name, position from log.follower where tenant_id = platform.tenant() order by name collate "C"`,
  ]);
  const head = heads[0]!;
  return { ...head, followers: followers.map(({ name, position }) => ({ name, behind: head.sealedTo - position })) };
}

/** Age in seconds of the oldest entry, in any tenant, that waits for its seal; 0 when none waits. */
export async function sealerLag(sql: Sql): Promise<number> {
  const [row] = await sql<{ seconds: number }[]>`select log.sealer_lag() as seconds`;
  return row!.seconds;
}
