import { setTimeout as wait } from 'node:timers/promises';
import type { Report } from '#modules/log';
import type { TenantId } from '#platform/database';
import { localDate } from '#platform/time';
import { allTenants } from '../sql/tenants.ts';
import { deliverOnce, type DeliveryDeps } from './deliver.ts';
import { eraseOld } from './erase-old.ts';

export interface RunDeliveryDeps extends DeliveryDeps {
  report: Report;
  /** Days after which recipients and texts are erased; 90 unless said. */
  keepDays?: number;
}

const KEEP_DAYS = 90;
const FAULT_REST_MS = 10_000;

/**
 * Sends what waits in all tenants, and once a day erases what is old, until the signal is given. Never throws: a fault
 * is reported and that tenant rests for ten seconds. Several processes may run it.
 */
export async function runDelivery(deps: RunDeliveryDeps, { signal, pause = 500 }: { signal: AbortSignal; pause?: number }): Promise<void> {
  const resting = new Map<TenantId | null, number>();
  const erasedOn = new Map<TenantId, string>();
  while (!signal.aborted) {
    let done = 0;
    for (const tenant of (await unlessResting(null, () => allTenants(deps.sql))) ?? []) {
      if (!signal.aborted) done += (await unlessResting(tenant, () => serve(tenant))) ?? 0;
    }
    if (done === 0) await wait(pause, undefined, { signal }).catch(() => {});
  }

  async function unlessResting<T>(tenant: TenantId | null, work: () => Promise<T>): Promise<T | undefined> {
    if ((resting.get(tenant) ?? 0) > performance.now()) return undefined;
    try {
      return await work();
    } catch (fault) {
      resting.set(tenant, performance.now() + FAULT_REST_MS);
      deps.report(fault, { tenant, what: 'delivery' });
      return undefined;
    }
  }

  async function serve(tenant: TenantId): Promise<number> {
    const now = deps.world.now();
    const today = localDate(now).toString();
    if (erasedOn.get(tenant) !== today) {
      await eraseOld(deps, tenant, now.subtract({ hours: 24 * (deps.keepDays ?? KEEP_DAYS) }));
      erasedOn.set(tenant, today);
    }
    return deliverOnce(deps, tenant);
  }
}
