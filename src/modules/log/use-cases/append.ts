import type { Tx } from '#platform/database';
import type { World } from '#platform/time';
import { entryMac, type ChainHead } from '../domain/chain.ts';
import { entryText, microseconds, type NewFact } from '../domain/entry.ts';
import type { ChainKeys } from '../domain/keys.ts';
import { insertEntry } from '../sql/entry.ts';
import { insertPending } from '../sql/pending.ts';

/**
 * Writes one entry behind `head` and its pending row, and gives the new head; one round trip.
 * The caller has locked the subject's row, or is just inserting it, and writes the returned head into it in the same
 * transaction. A caller that forgot the lock cannot fork the chain: a number stands in it once, and the second throws.
 */
export async function append(tx: Tx, deps: { keys: ChainKeys; world: World }, head: ChainHead, fact: NewFact): Promise<ChainHead> {
  const { tenant, subject, kind } = fact;
  const entryId = deps.world.newId();
  const chainNo = head.count + 1;
  const body = entryText(fact, chainNo, entryId);
  const mac = entryMac(deps.keys.entry(tenant), head.mac, body);
  await Promise.all([
    insertEntry(tx, { tenant, entryId, subject, chainNo, kind, body, prevMac: head.mac, mac, recordedAt: microseconds(fact.at) }),
    insertPending(tx, tenant, entryId),
  ]);
  return { count: chainNo, mac };
}
