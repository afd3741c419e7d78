import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { canonicalJson } from '#platform/text';
import type { Instant } from '#platform/time';
import type { NoticeContent, NoticeKind } from '../domain/notice-content.ts';

/** A written notice to the applicant. */
export interface Notice {
  id: Id;
  kind: NoticeKind;
  /** `12/2026`: of its kind, office and year. */
  number: string;
  officerId: Id;
  content: NoticeContent;
  salt: Uint8Array;
  at: Instant;
}

export async function insertNotice(tx: Tx, tenant: TenantId, dossierId: Id, notice: Notice): Promise<void> {
  const { id, kind, number, officerId, content, salt, at } = notice;
  await tx`
    insert into dossier.notice (tenant_id, id, dossier_id, kind, number, officer_id, content, salt, at)
    values (${tenant}, ${id}, ${dossierId}, ${kind}, ${number}, ${officerId}, ${canonicalJson(content)}, ${salt}, ${at})`;
}

/** What the applicant was told in writing, oldest first. */
export async function noticesOf(tx: Tx, dossierId: Id): Promise<Notice[]> {
  const rows = await tx<(Omit<Notice, 'content'> & { content: string })[]>`
    select id, kind, number, officer_id as "officerId", content, salt, at
    from dossier.notice where tenant_id = platform.tenant() and dossier_id = ${dossierId} order by at, id`;
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as NoticeContent }));
}
