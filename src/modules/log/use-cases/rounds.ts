import type { Sql, TenantId } from '#platform/database';
import { allTenants } from '../sql/tenants.ts';
import { Patience, sleep } from './patience.ts';

/** Told of every fault that a loop survives. The tenant is null when the list of tenants itself could not be read. */
export type Report = (fault: unknown, where: { tenant: TenantId | null; what: string }) => void;

/** One thing to be done for each tenant, again and again; says how much there was to do. */
export interface Chore {
  what: string;
  run(tenant: TenantId): Promise<number>;
}

export interface RoundsOptions {
  signal: AbortSignal;
  /** Rest in ms after a round in which there was nothing to do. */
  pause: number;
}

/**
 * Goes through the tenants one by one until the signal is given. A chore that fails in one tenant is reported and
 * rests there; it holds up neither the other tenants nor the other chores. Never throws.
 */
export async function goRounds(sql: Sql, chores: Chore[], report: Report, { signal, pause }: RoundsOptions): Promise<void> {
  const patience = new Patience();
  while (!signal.aborted) {
    let done = 0;
    for (const tenant of await tenants()) {
      for (const chore of chores) if (!signal.aborted) done += await attempt(chore, tenant);
    }
    if (done === 0) await sleep(pause, signal);
  }

  async function tenants(): Promise<TenantId[]> {
    if (!patience.mayTry('tenants')) return [];
    try {
      const all = await allTenants(sql);
      patience.succeeded('tenants');
      return all;
    } catch (fault) {
      patience.failed('tenants');
      report(fault, { tenant: null, what: 'tenants' });
      return [];
    }
  }

  async function attempt(chore: Chore, tenant: TenantId): Promise<number> {
    const who = `${chore.what}/${tenant}`;
    if (!patience.mayTry(who)) return 0;
    try {
      const done = await chore.run(tenant);
      patience.succeeded(who);
      return done;
    } catch (fault) {
      patience.failed(who);
      report(fault, { tenant, what: chore.what });
      return 0;
    }
  }
}
