import { inTenant, type Sql, type TenantId, type Tx } from '#platform/database';
import { LogBroken } from '../domain/broken.ts';
import { readEntry, type Entry } from '../domain/entry.ts';
import { isBehind, lockCursor, moveCursor } from '../sql/follower.ts';
import { sealedAfter } from '../sql/sealed.ts';
import { goRounds, type Report } from './rounds.ts';

/** A fact with its place in the province's sequence. */
export interface SealedFact extends Entry {
  position: number;
}

/** Something that follows the sealed sequence: notices, roll-ups, exchange. */
export interface Follower {
  /** Its cursor's name, for ever: another name starts from the first fact again. */
  name: string;
  /**
   * Works on the next facts, in order, inside the transaction that also moves the cursor: what it writes with `tx`
   * happens once for each fact. It calls nothing remote. When it throws, the same facts come again.
   */
  handle(tx: Tx, tenant: TenantId, facts: SealedFact[]): Promise<void>;
}

/** Most facts that one transaction hands over. */
const BATCH = 200;

/** Hands the follower its next facts of one tenant and says how many; 0 also when another process is doing so. */
export async function followOnce(deps: { sql: Sql }, tenant: TenantId, follower: Follower): Promise<number> {
  return inTenant(deps.sql, tenant, async (tx) => {
    if (!(await isBehind(tx, tenant, follower.name))) return 0;
    const cursor = await lockCursor(tx, tenant, follower.name);
    if (cursor === undefined) return 0;
    const rows = await sealedAfter(tx, tenant, cursor, BATCH);
    const facts = rows.map(({ position, body }) => ({ position, ...readEntry(body) }));
    facts.forEach(({ position }, i) => {
      if (position !== cursor + 1 + i) throw new LogBroken(`position ${cursor + 1 + i} is missing from the sequence`);
    });
    if (facts.length === 0) return 0;
    await follower.handle(tx, tenant, facts);
    await moveCursor(tx, tenant, follower.name, cursor + facts.length);
    return facts.length;
  });
}

/**
 * Runs all followers over all tenants until the signal is given. Never throws: a follower that fails in one tenant is
 * reported and rests there. Several processes may run it.
 */
export const runFollowers = (
  deps: { sql: Sql; report: Report },
  followers: Follower[],
  { signal, pause = 100 }: { signal: AbortSignal; pause?: number },
): Promise<void> =>
  goRounds(
    deps.sql,
    followers.map((follower) => ({ what: follower.name, run: (tenant) => followOnce(deps, tenant, follower) })),
    deps.report,
    { signal, pause },
  );
