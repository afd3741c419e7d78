import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** Refuses what began before `olderThan` and came to no end; how many those were. What waits for a scanner is let be. */
export async function refuseUnfinished(tx: Tx, olderThan: Instant, refusal: string, at: Instant): Promise<number> {
  const done = await tx`
    update uploads.upload set state = 'refused', refusal = ${refusal}, judged_at = ${at}
    where tenant_id = platform.tenant() and state in ('receiving', 'quarantined') and received_at < ${olderThan}
      and unanswered_at is null`;
  return done.count;
}

/** Refused and removed ones whose bytes may still be in the store, after the given id. */
export const unerasedAfter = (tx: Tx, after: Id | null, most: number) =>
  tx<{ id: Id; objectKey: string }[]>`
    select id, object_key as "objectKey" from uploads.upload
    where tenant_id = platform.tenant() and state in ('refused', 'removed') and erased_at is null
      and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${most}`;

export async function setErased(tx: Tx, ids: Id[], at: Instant): Promise<void> {
  if (ids.length === 0) return;
  await tx`
    update uploads.upload set erased_at = ${at}
    where tenant_id = platform.tenant() and id in ${tx(ids)} and state in ('refused', 'removed')`;
}
