import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** The record by which the post handed a dossier over (bien ban giao nhan), with the sender's note and its list. */
export interface PostalHandOver {
  recordNumber: string;
  signedAt: Instant;
  postOffice: string;
  /** Empty where there is none. */
  noteNumber: string;
  noteList: string;
  recordedBy: Id;
  recordedAt: Instant;
}

export async function insertPostalHandOver(tx: Tx, tenant: TenantId, dossierId: Id, record: PostalHandOver): Promise<void> {
  await tx`
    insert into dossier.postal_hand_over (tenant_id, dossier_id, record_number, signed_at, post_office, note_number, note_list,
      recorded_by, recorded_at)
    values (${tenant}, ${dossierId}, ${record.recordNumber}, ${record.signedAt}, ${record.postOffice}, ${record.noteNumber},
      ${record.noteList}, ${record.recordedBy}, ${record.recordedAt})`;
}

/** The post's record of a dossier; undefined for one that did not come by post. */
export async function postalHandOver(tx: Tx, dossierId: Id): Promise<PostalHandOver | undefined> {
  const [row] = await tx<PostalHandOver[]>`
    select record_number as "recordNumber", signed_at as "signedAt", post_office as "postOffice", note_number as "noteNumber",
      note_list as "noteList", recorded_by as "recordedBy", recorded_at as "recordedAt"
    from dossier.postal_hand_over where tenant_id = platform.tenant() and dossier_id = ${dossierId}`;
  return row;
}
