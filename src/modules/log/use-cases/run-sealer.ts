import { inTenantReadOnly, type TenantId } from '#platform/database';
import { localDate } from '#platform/time';
import { LogBroken } from '../domain/broken.ts';
import { readHead } from '../sql/seal-head.ts';
import { appendAnchor, lastAnchor } from './anchor.ts';
import { closeDays } from './close-days.ts';
import { goRounds, type Report } from './rounds.ts';
import { sealOnce, type SealerDeps } from './seal.ts';

export interface RunSealerDeps extends SealerDeps {
  /** Folder of the anchor files, out of reach of the database's user. */
  anchors: string;
  report: Report;
}

const ANCHOR_EVERY = 1_000;

/** What the loop remembers of a tenant; all of it can be found again after a restart. */
interface Kept {
  anchored: number | undefined;
  anchoredAt: number;
  closedOn: string;
}

/**
 * Seals, anchors and closes days for all tenants until the signal is given; then notes the last heads and returns.
 * Never throws: faults are reported and the tenant rests. Several processes may run it.
 */
export async function runSealer(deps: RunSealerDeps, { signal, pause = 100 }: { signal: AbortSignal; pause?: number }): Promise<void> {
  const kept = new Map<TenantId, Kept>();
  const of = (tenant: TenantId): Kept => {
    const known = kept.get(tenant) ?? { anchored: undefined, anchoredAt: -Infinity, closedOn: '' };
    kept.set(tenant, known);
    return known;
  };
  const chores = [
    { what: 'seal', run: (tenant: TenantId) => sealOnce(deps, tenant) },
    { what: 'anchor', run: (tenant: TenantId) => anchor(deps, tenant, of(tenant)) },
    { what: 'close days', run: (tenant: TenantId) => closeFinished(deps, tenant, of(tenant)) },
  ];
  await goRounds(deps.sql, chores, deps.report, { signal, pause });
  for (const [tenant, known] of kept) {
    known.anchoredAt = -Infinity;
    await anchor(deps, tenant, known).catch((fault: unknown) => deps.report(fault, { tenant, what: 'anchor' }));
  }
}

async function anchor(deps: RunSealerDeps, tenant: TenantId, kept: Kept): Promise<0> {
  if (performance.now() - kept.anchoredAt < ANCHOR_EVERY) return 0;
  const head = await inTenantReadOnly(deps.sql, tenant, (tx) => readHead(tx, tenant));
  kept.anchoredAt = performance.now();
  const position = head?.position ?? 0;
  const anchored = (kept.anchored ??= await lastAnchor(deps.anchors, tenant));
  if (position === anchored) return 0;
  if (head && position > 0) await appendAnchor(deps.anchors, tenant, head, deps.world.now());
  kept.anchored = position;
  if (position < anchored) throw new LogBroken(`the sequence ends at ${position}, but ${anchored} was anchored: its tail is gone`);
  return 0;
}

async function closeFinished(deps: RunSealerDeps, tenant: TenantId, kept: Kept): Promise<0> {
  const today = localDate(deps.world.now()).toString();
  if (kept.closedOn === today) return 0;
  await closeDays(deps, tenant);
  kept.closedOn = today;
  return 0;
}
