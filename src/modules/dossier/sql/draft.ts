import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { Channel } from '../domain/dossier.ts';

/** A filing that is being written. `answers` is a JSON object, field → what was typed, right or not. */
export interface Draft {
  id: Id;
  tokenHash: Uint8Array;
  procedureVersionId: Id;
  caseKey: string;
  /** By which way it comes in, as far as is known. */
  channel: Channel;
  /** The officer who types it in, or goes on with it; null while only the applicant writes. */
  officerId: Id | null;
  /** What opens it to the desk; null for an officer's own and once it was sent. */
  takeoverCode: string | null;
  answers: string;
  version: number;
  updatedAt: Instant;
  /** The dossier it became, once sent. */
  dossierId: Id | null;
}

export async function insertDraft(tx: Tx, tenant: TenantId, draft: Omit<Draft, 'version' | 'dossierId'>): Promise<void> {
  await tx`
    insert into dossier.draft (tenant_id, id, token_hash, procedure_version_id, case_key, channel, officer_id, takeover_code, answers,
      created_at, updated_at)
    values (${tenant}, ${draft.id}, ${draft.tokenHash}, ${draft.procedureVersionId}, ${draft.caseKey}, ${draft.channel},
      ${draft.officerId}, ${draft.takeoverCode}, ${draft.answers}, ${draft.updatedAt}, ${draft.updatedAt})`;
}

const fields = (tx: Tx) => tx`
  id, token_hash as "tokenHash", procedure_version_id as "procedureVersionId", case_key as "caseKey", channel,
  officer_id as "officerId", takeover_code as "takeoverCode", answers, version, updated_at as "updatedAt", dossier_id as "dossierId"`;

export async function readDraft(tx: Tx, id: Id): Promise<Draft | undefined> {
  const [row] = await tx<Draft[]>`
    select ${fields(tx)} from dossier.draft where tenant_id = platform.tenant() and id = ${id}`;
  return row;
}

export async function lockDraft(tx: Tx, id: Id): Promise<Draft | undefined> {
  const [row] = await tx<Draft[]>`
    select ${fields(tx)} from dossier.draft where tenant_id = platform.tenant() and id = ${id} for update`;
  return row;
}

/** The draft that this code opens to the desk; takes the row's lock. */
export async function lockDraftByCode(tx: Tx, code: string): Promise<Draft | undefined> {
  const [row] = await tx<Draft[]>`
    select ${fields(tx)} from dossier.draft where tenant_id = platform.tenant() and takeover_code = ${code} for update`;
  return row;
}

export async function updateDraft(tx: Tx, id: Id, change: { answers: string; at: Instant }): Promise<void> {
  await tx`
    update dossier.draft set answers = ${change.answers}, updated_at = ${change.at}, version = version + 1
    where tenant_id = platform.tenant() and id = ${id} and dossier_id is null`;
}

/** An officer goes on with the draft, by that way. What was typed and its version stay. */
export async function handDraftTo(tx: Tx, id: Id, change: { officerId: Id; channel: Channel; at: Instant }): Promise<void> {
  await tx`
    update dossier.draft set officer_id = ${change.officerId}, channel = ${change.channel}, updated_at = ${change.at}
    where tenant_id = platform.tenant() and id = ${id} and dossier_id is null`;
}

/** The draft has become a dossier; what was typed lives there now. */
export async function closeDraft(tx: Tx, id: Id, dossierId: Id, at: Instant): Promise<void> {
  await tx`
    update dossier.draft set dossier_id = ${dossierId}, answers = '{}', takeover_code = null, updated_at = ${at}, version = version + 1
    where tenant_id = platform.tenant() and id = ${id}`;
}

/** What an officer has begun to take in and not finished, the newest first. */
export const draftsOfOfficer = (tx: Tx, officerId: Id, most: number): Promise<Draft[]> =>
  tx<Draft[]>`
    select ${fields(tx)} from dossier.draft
    where tenant_id = platform.tenant() and officer_id = ${officerId} and dossier_id is null
    order by updated_at desc, id limit ${most}`;
