import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { PendingUpload } from '../domain/pending.ts';
import type { UploadOwner } from '../domain/upload.ts';

export interface Unanswered {
  name: string;
  mediaType: string;
  pages: number | null;
  at: Instant;
}

/** Keeps what was found in the content of a file whose scanner gave no answer; false when it is no longer in quarantine. */
export async function setUnanswered(tx: Tx, id: Id, { name, mediaType, pages, at }: Unanswered): Promise<boolean> {
  const done = await tx`
    update uploads.upload set unanswered_at = ${at}, name = ${name}, media_type = ${mediaType}, pages = ${pages}
    where tenant_id = platform.tenant() and id = ${id} and state = 'quarantined'`;
  return done.count === 1;
}

export interface WaitingFile {
  id: Id;
  objectKey: string;
  name: string;
  mediaType: string;
  pages: number | null;
  bytes: number;
}

/** Files that wait for a scanner's answer and were not asked about since `before`, the one asked longest ago first. */
export const waitingSince = (tx: Tx, before: Instant, most: number) =>
  tx<WaitingFile[]>`
    select id, object_key as "objectKey", name, media_type as "mediaType", pages, bytes from uploads.upload
    where tenant_id = platform.tenant() and state = 'quarantined' and unanswered_at < ${before}
    order by unanswered_at, id limit ${most}`;

export async function askedAgain(tx: Tx, id: Id, at: Instant): Promise<void> {
  await tx`
    update uploads.upload set unanswered_at = ${at}
    where tenant_id = platform.tenant() and id = ${id} and state = 'quarantined'`;
}

/** Refuses what came before `receivedBefore` and still waits; how many those were. */
export async function refuseWaiting(tx: Tx, receivedBefore: Instant, refusal: string, at: Instant): Promise<number> {
  const done = await tx`
    update uploads.upload set state = 'refused', refusal = ${refusal}, judged_at = ${at}
    where tenant_id = platform.tenant() and state = 'quarantined' and unanswered_at is not null and received_at < ${receivedBefore}`;
  return done.count;
}

export const pendingOf = (tx: Tx, owner: UploadOwner) =>
  tx<PendingUpload[]>`
    select id, component_key as "componentKey", name, bytes, pages, sha256, received_at as "receivedAt",
      case state when 'refused' then 'refused' else 'waiting' end as state, refusal as reason
    from uploads.upload
    where tenant_id = platform.tenant() and owner_kind = ${owner.kind} and owner_id = ${owner.id}
      and unanswered_at is not null and state in ('quarantined', 'refused') and not notice_seen
    order by received_at, id`;

/** Waiting → removed; of a refused one only the notice goes. False when the owner has no such file. */
export async function dismissPending(tx: Tx, owner: UploadOwner, id: Id): Promise<boolean> {
  const done = await tx`
    update uploads.upload
    set state = case state when 'quarantined' then 'removed' else state end, notice_seen = true
    where tenant_id = platform.tenant() and id = ${id} and owner_kind = ${owner.kind} and owner_id = ${owner.id}
      and unanswered_at is not null and state in ('quarantined', 'refused') and not notice_seen`;
  return done.count === 1;
}
