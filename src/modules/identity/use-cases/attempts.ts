import { createHmac } from 'node:crypto';
import type { ChainKeys } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { World } from '#platform/time';
import { countInto } from '../sql/attempt.ts';

export interface AttemptLimit {
  /** So many attempts are allowed … */
  limit: number;
  /** … from the first one on, for so long. */
  windowSeconds: number;
}

/** A name under which attempts are counted; only `attemptBucket` makes one. */
export type AttemptBucket = string & { readonly __bucket: true };

/**
 * The name for one thing that is tried: a keyed hash, so that the table tells nobody which logins, addresses or
 * phone numbers were tried. `kind` keeps unlike things apart (`login`, `lookup`), `value` is the thing itself.
 */
export const attemptBucket = (keys: ChainKeys, tenant: TenantId, kind: string, value: string): AttemptBucket =>
  createHmac('sha256', keys.input(tenant)).update(`attempt/${kind}/${value}`).digest('hex') as AttemptBucket;

/**
 * Counts one attempt and answers whether it is still allowed. Atomic: of many attempts at the same moment no more than
 * `limit` are allowed. Commit the transaction even when the attempt fails, or it was never counted.
 */
export async function countAttempt(tx: Tx, world: World, bucket: AttemptBucket, limit: AttemptLimit): Promise<boolean> {
  const now = world.now();
  const count = await countInto(tx, bucket, now, now.subtract({ seconds: limit.windowSeconds }));
  return count <= limit.limit;
}
