import { inTenant, type Sql, type TenantId } from '#platform/database';
import { localDate, localInstant, type World } from '#platform/time';
import { insertRoot, lastRootDay } from '../sql/day-root.ts';
import { firstSealedAt, lastSealedBefore } from '../sql/sealed.ts';

/**
 * Writes the root of every local day that is over and has none: the seal of the last position that was sealed before
 * midnight. A day without entries repeats the root before it, so that a missing day shows.
 */
export async function closeDays(deps: { sql: Sql; world: World }, tenant: TenantId): Promise<void> {
  const today = localDate(deps.world.now());
  await inTenant(deps.sql, tenant, async (tx) => {
    const last = await lastRootDay(tx, tenant);
    const first = last ? undefined : await firstSealedAt(tx, tenant);
    if (!last && !first) return;
    let day = last ? last.add({ days: 1 }) : localDate(first!);
    for (; day.until(today).sign > 0; day = day.add({ days: 1 })) {
      const head = await lastSealedBefore(tx, tenant, localInstant(day.add({ days: 1 }), '00:00'));
      if (head) await insertRoot(tx, tenant, day, head);
    }
  });
}
