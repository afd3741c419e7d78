import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { StoredUpload, UploadOwner } from '../domain/upload.ts';

export interface NewUpload {
  id: Id;
  owner: UploadOwner;
  componentKey: string;
  objectKey: string;
  name: string;
  declaredType: string | null;
  receivedAt: Instant;
}

export async function addUpload(tx: Tx, tenant: TenantId, upload: NewUpload): Promise<void> {
  const { id, owner, componentKey, objectKey, name, declaredType, receivedAt } = upload;
  await tx`
    insert into uploads.upload
      (tenant_id, id, owner_kind, owner_id, component_key, object_key, name, declared_type, state, received_at)
    values
      (${tenant}, ${id}, ${owner.kind}, ${owner.id}, ${componentKey}, ${objectKey}, ${name}, ${declaredType}, 'receiving', ${receivedAt})`;
}

/** receiving → quarantined; false when the row is no longer being received. */
export async function setQuarantined(tx: Tx, id: Id, stored: { bytes: number; sha256: string }): Promise<boolean> {
  const done = await tx`
    update uploads.upload set state = 'quarantined', bytes = ${stored.bytes}, sha256 = ${stored.sha256}
    where tenant_id = platform.tenant() and id = ${id} and state = 'receiving'`;
  return done.count === 1;
}

export interface Verdict {
  scan: StoredUpload['scan'];
  scanner: string;
  name: string;
  mediaType: string;
  pages: number | null;
  at: Instant;
}

/** quarantined → clean; undefined when the row is no longer in quarantine. */
export async function setClean(tx: Tx, id: Id, verdict: Verdict): Promise<StoredUpload | undefined> {
  const { scan, scanner, name, mediaType, pages, at } = verdict;
  const [row] = await tx<UploadRow[]>`
    update uploads.upload
    set state = 'clean', scan = ${scan}, scanner = ${scanner}, name = ${name}, media_type = ${mediaType}, pages = ${pages}, judged_at = ${at}
    where tenant_id = platform.tenant() and id = ${id} and state = 'quarantined'
    returning ${columns(tx)}`;
  return row && asUpload(row);
}

/** receiving or quarantined → refused. `infection` is what a virus scanner found. */
export async function setRefused(
  tx: Tx,
  id: Id,
  refusal: string,
  at: Instant,
  infection?: { scanner: string; found: string },
): Promise<void> {
  await tx`
    update uploads.upload
    set state = 'refused', refusal = ${refusal}, judged_at = ${at}, scan = ${infection ? 'infected' : null},
      scanner = ${infection?.scanner ?? null}, finding = ${infection?.found ?? null}
    where tenant_id = platform.tenant() and id = ${id} and state in ('receiving', 'quarantined')`;
}

/** clean → removed, when it belongs to this owner; the removed one's key. */
export async function setRemoved(tx: Tx, owner: UploadOwner, id: Id): Promise<boolean> {
  const done = await tx`
    update uploads.upload set state = 'removed'
    where tenant_id = platform.tenant() and id = ${id} and owner_kind = ${owner.kind} and owner_id = ${owner.id} and state = 'clean'`;
  return done.count === 1;
}

/** Gives the clean files of one owner to another; those, in the order of their coming. */
export async function setOwner(tx: Tx, from: UploadOwner, to: UploadOwner): Promise<StoredUpload[]> {
  const rows = await tx<UploadRow[]>`
    update uploads.upload set owner_kind = ${to.kind}, owner_id = ${to.id}
    where tenant_id = platform.tenant() and owner_kind = ${from.kind} and owner_id = ${from.id} and state = 'clean'
    returning ${columns(tx)}`;
  return rows.map(asUpload).sort(byComing);
}

export async function cleanUploadsOf(tx: Tx, owner: UploadOwner): Promise<StoredUpload[]> {
  const rows = await tx<UploadRow[]>`
    select ${columns(tx)} from uploads.upload
    where tenant_id = platform.tenant() and owner_kind = ${owner.kind} and owner_id = ${owner.id} and state = 'clean'`;
  return rows.map(asUpload).sort(byComing);
}

export async function cleanUpload(tx: Tx, id: Id): Promise<(StoredUpload & { objectKey: string }) | undefined> {
  const [row] = await tx<(UploadRow & { object_key: string })[]>`
    select ${columns(tx)}, object_key from uploads.upload
    where tenant_id = platform.tenant() and id = ${id} and state = 'clean'`;
  return row && { ...asUpload(row), objectKey: row.object_key };
}

/** How many of these are clean; nobody else changes them until the end of the transaction. */
export async function lockClean(tx: Tx, ids: readonly Id[]): Promise<number> {
  const rows = await tx`
    select id from uploads.upload
    where tenant_id = platform.tenant() and id in ${tx([...ids])} and state = 'clean'
    order by id for update`;
  return rows.length;
}

interface UploadRow {
  id: Id;
  owner_kind: string;
  owner_id: Id;
  component_key: string;
  name: string;
  media_type: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  scan: StoredUpload['scan'];
  received_at: Instant;
}

const columns = (tx: Tx) => tx`id, owner_kind, owner_id, component_key, name, media_type, bytes, pages, sha256, scan, received_at`;

const asUpload = (row: UploadRow): StoredUpload => ({
  id: row.id,
  state: 'clean',
  owner: { kind: row.owner_kind, id: row.owner_id },
  componentKey: row.component_key,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  pages: row.pages,
  sha256: row.sha256,
  scan: row.scan,
  receivedAt: row.received_at,
});

/** Ids of version 7 break the tie of two that came in the same millisecond. */
const byComing = (a: StoredUpload, b: StoredUpload): number =>
  a.receivedAt.epochMilliseconds - b.receivedAt.epochMilliseconds || (a.id < b.id ? -1 : 1);
