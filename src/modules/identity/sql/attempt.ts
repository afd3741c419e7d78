import type { Tx } from '#platform/database';
import type { Instant } from '#platform/time';

/** Adds one to the bucket, or starts it anew when its window began at or before `past`. Answers the count. */
export async function countInto(tx: Tx, bucket: string, now: Instant, past: Instant): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    insert into identity.attempt as a (tenant_id, bucket, window_start, count)
    values (platform.tenant(), ${bucket}, ${now}, 1)
    on conflict (tenant_id, bucket) do update set
      count = case when a.window_start <= ${past} then 1 else a.count + 1 end,
      window_start = case when a.window_start <= ${past} then ${now} else a.window_start end
    returning count`;
  return row!.count;
}

/** Takes one attempt back: it was no guess. */
export async function giveBack(tx: Tx, bucket: string): Promise<void> {
  await tx`
    update identity.attempt set count = greatest(count - 1, 0)
    where tenant_id = platform.tenant() and bucket = ${bucket}`;
}

export async function forgetBucket(tx: Tx, bucket: string): Promise<void> {
  await tx`delete from identity.attempt where tenant_id = platform.tenant() and bucket = ${bucket}`;
}

/** Deletes counts whose window began before that instant. Answers how many. */
export async function forgetAttemptsBefore(tx: Tx, before: Instant): Promise<number> {
  const gone = await tx`
    delete from identity.attempt where tenant_id = platform.tenant() and window_start < ${before}`;
  return gone.count;
}
