import { goRounds, type Report } from '#modules/log';
import type { TenantId } from '#platform/database';
import { localDate } from '#platform/time';
import { deliverOnce, type DeliveryDeps } from './deliver.ts';
import { eraseOld } from './erase-old.ts';

export interface RunDeliveryDeps extends DeliveryDeps {
  report: Report;
  /** Days after which recipients and texts are erased; 90 unless said. */
  keepDays?: number;
}

const KEEP_DAYS = 90;

/**
 * Sends what waits in all tenants, and once a day erases what is old, until the signal is given. Never throws: a fault
 * is reported and that tenant rests a while. Several processes may run it.
 */
export function runDelivery(deps: RunDeliveryDeps, { signal, pause = 500 }: { signal: AbortSignal; pause?: number }): Promise<void> {
  const erasedOn = new Map<TenantId, string>();
  const run = async (tenant: TenantId): Promise<number> => {
    const now = deps.world.now();
    const today = localDate(now).toString();
    if (erasedOn.get(tenant) !== today) {
      await eraseOld(deps, tenant, now.subtract({ hours: 24 * (deps.keepDays ?? KEEP_DAYS) }));
      erasedOn.set(tenant, today);
    }
    return deliverOnce(deps, tenant);
  };
  return goRounds(deps.sql, [{ what: 'delivery', run }], deps.report, { signal, pause });
}
