import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

export type PaperKind = 'component' | 'draftResult' | 'result';

/** A file that belongs to a dossier. */
export interface Paper {
  no: number;
  kind: PaperKind;
  /** Key of the procedure's component; null for what officers added. */
  component: string | null;
  uploadId: Id;
  name: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  /** Hex SHA-256 of the bytes as received. */
  sha256: string;
  addedAt: Instant;
}

export async function addPapers(tx: Tx, tenant: TenantId, dossierId: Id, papers: Omit<Paper, 'no'>[]): Promise<void> {
  for (const paper of papers) {
    await tx`
      insert into dossier.paper (tenant_id, dossier_id, no, kind, component, upload_id, name, media_type, bytes, pages, sha256, added_at)
      select ${tenant}, ${dossierId}, coalesce(max(no), 0) + 1, ${paper.kind}, ${paper.component}, ${paper.uploadId}, ${paper.name},
        ${paper.mediaType}, ${paper.bytes}, ${paper.pages}, ${paper.sha256}, ${paper.addedAt}
      from dossier.paper where tenant_id = platform.tenant() and dossier_id = ${dossierId}`;
  }
}

/** All papers of a dossier in the order in which they came. */
export const papersOf = (tx: Tx, dossierId: Id): Promise<Paper[]> =>
  tx<Paper[]>`
    select no, kind, component, upload_id as "uploadId", name, media_type as "mediaType", bytes, pages, sha256, added_at as "addedAt"
    from dossier.paper where tenant_id = platform.tenant() and dossier_id = ${dossierId} order by no`;
