import { inTenant, type Sql, type TenantId } from '#platform/database';
import type { World } from '#platform/time';
import { LogBroken } from '../domain/broken.ts';
import { entryMac } from '../domain/chain.ts';
import { sameBytes } from '../domain/keyed.ts';
import type { ChainKeys, SealKeys } from '../domain/keys.ts';
import { sealOf } from '../domain/seal.ts';
import { anyPending, takePending, type Taken } from '../sql/pending.ts';
import { lockHead, moveHead } from '../sql/seal-head.ts';
import { insertSealed, type NewSealed } from '../sql/sealed.ts';

export interface SealerDeps {
  /** The worker's. */
  sql: Sql;
  world: World;
  chainKeys: ChainKeys;
  sealKeys: SealKeys;
}

/** Most entries that one transaction seals. */
const BATCH = 500;

/**
 * Gives committed entries of one tenant their positions, and says how many; one transaction, one sealer at a time.
 * Throws `LogBroken`, and seals nothing, when an entry does not follow the last sealed one of its chain or its mac was
 * not made with the key: what followers are told was written by the product.
 */
export async function sealOnce(deps: SealerDeps, tenant: TenantId): Promise<number> {
  return inTenant(deps.sql, tenant, async (tx) => {
    if (!(await anyPending(tx, tenant))) return 0;
    let head = await lockHead(tx, tenant);
    const taken = await takePending(tx, tenant, BATCH);
    if (taken.length === 0) return 0;
    assertInOrder(taken);
    const key = deps.sealKeys.seal(tenant);
    const rows: NewSealed[] = [];
    for (const entry of taken) {
      assertGenuine(deps.chainKeys, tenant, entry);
      const position = head.position + 1;
      head = { position, seal: sealOf(key, head.seal, position, entry.entryId, entry.mac) };
      rows.push({ ...head, entryId: entry.entryId, entryMac: entry.mac });
    }
    await Promise.all([insertSealed(tx, tenant, rows, deps.world.now()), moveHead(tx, tenant, head)]);
    return rows.length;
  });
}

/** Each chain's number is its last sealed one plus one; otherwise the order of the queue is not that of the chains. */
function assertInOrder(taken: Taken[]): void {
  const last = new Map<string, number>();
  for (const { entryId, subjectKind, subjectId, chainNo, predecessorSealed } of taken) {
    if (!subjectKind) throw new LogBroken(`pending entry ${entryId} does not exist`);
    const chain = `${subjectKind}/${subjectId}`;
    const before = last.get(chain) ?? (chainNo === 1 || predecessorSealed ? chainNo - 1 : -1);
    if (chainNo !== before + 1) throw new LogBroken(`${chain} no. ${chainNo} would be sealed before the one it follows`);
    last.set(chain, chainNo);
  }
}

function assertGenuine(keys: ChainKeys, tenant: TenantId, entry: Taken): void {
  if (sameBytes(entryMac(keys.entry(tenant), entry.prevMac, entry.body), entry.mac)) return;
  throw new LogBroken(`${entry.subjectKind}/${entry.subjectId} no. ${entry.chainNo} has a mac that no key of ours made`);
}
