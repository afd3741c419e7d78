import { inTenant, type Sql, type TenantId } from '#platform/database';

/** How often the worker shows that it serves a province. */
export const BEAT_MS = 5_000;

/** Writes the sign of life of every province that the worker serves. */
export async function beat(worker: Sql): Promise<void> {
  const tenants = await worker<{ tenant_id: TenantId }[]>`select tenant_id from platform.all_tenants()`;
  for (const { tenant_id: tenant } of tenants) {
    await inTenant(
      worker,
      tenant,
      // The database's own clock: it is compared with that clock, and it is no fact of the field.
      (tx) => tx`
        insert into platform.heartbeat (tenant_id, beat_at) values (${tenant}, clock_timestamp())
        on conflict (tenant_id) do update set beat_at = excluded.beat_at`,
    );
  }
}

/** Seconds since a worker last served the province that waits longest. */
export async function workerSilence(sql: Sql): Promise<number> {
  const [row] = await sql<{ seconds: number }[]>`select platform.worker_silence() as seconds`;
  return row!.seconds;
}
