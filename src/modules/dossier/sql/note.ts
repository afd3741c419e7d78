import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** What an officer wrote with an act, for colleagues only. */
export interface Note {
  id: Id;
  act: string;
  officerId: Id;
  body: string;
  at: Instant;
}

export async function insertNote(tx: Tx, tenant: TenantId, dossierId: Id, note: Note & { salt: Uint8Array }): Promise<void> {
  await tx`
    insert into dossier.note (tenant_id, id, dossier_id, act, officer_id, body, salt, at)
    values (${tenant}, ${note.id}, ${dossierId}, ${note.act}, ${note.officerId}, ${note.body}, ${note.salt}, ${note.at})`;
}

export const notesOf = (tx: Tx, dossierId: Id): Promise<(Note & { salt: Uint8Array })[]> =>
  tx<(Note & { salt: Uint8Array })[]>`
    select id, act, officer_id as "officerId", body, salt, at
    from dossier.note where tenant_id = platform.tenant() and dossier_id = ${dossierId} order by at, id`;
