import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** A filing that is being written. `answers` is a JSON object, field → what was typed, right or not. */
export interface Draft {
  id: Id;
  tokenHash: Uint8Array;
  procedureVersionId: Id;
  answers: string;
  version: number;
  updatedAt: Instant;
  /** The dossier it became, once sent. */
  dossierId: Id | null;
}

export async function insertDraft(tx: Tx, tenant: TenantId, draft: Omit<Draft, 'version' | 'dossierId'>): Promise<void> {
  await tx`
    insert into dossier.draft (tenant_id, id, token_hash, procedure_version_id, answers, created_at, updated_at)
    values (${tenant}, ${draft.id}, ${draft.tokenHash}, ${draft.procedureVersionId}, ${draft.answers}, ${draft.updatedAt}, ${draft.updatedAt})`;
}

const fields = (tx: Tx) => tx`
  id, token_hash as "tokenHash", procedure_version_id as "procedureVersionId", answers, version,
  updated_at as "updatedAt", dossier_id as "dossierId"`;

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

export async function updateDraft(tx: Tx, id: Id, change: { answers: string; at: Instant }): Promise<void> {
  await tx`
    update dossier.draft set answers = ${change.answers}, updated_at = ${change.at}, version = version + 1
    where tenant_id = platform.tenant() and id = ${id} and dossier_id is null`;
}

/** The draft has become a dossier; what was typed lives there now. */
export async function closeDraft(tx: Tx, id: Id, dossierId: Id, at: Instant): Promise<void> {
  await tx`
    update dossier.draft set dossier_id = ${dossierId}, answers = '{}', updated_at = ${at}, version = version + 1
    where tenant_id = platform.tenant() and id = ${id}`;
}
