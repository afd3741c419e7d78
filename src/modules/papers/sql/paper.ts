import type { ChainHead, SubjectHeads } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { CheckToken } from '../domain/check-token.ts';
import type { Order, Paper } from '../domain/paper.ts';

/** A paper that was ordered; `sha256` is null until its bytes are stored. */
export interface OrderedPaper extends Omit<Paper, 'sha256' | 'bytes'> {
  sha256: string | null;
  bytes: number | null;
  objectKey: string;
}

const columns = (tx: Tx) => tx`
  id, kind, subject_kind as "subjectKind", subject_id as "subjectId", basis, edition, token, object_key as "objectKey", told,
  ordered_at as "orderedAt", bytes, sha256`;

type Row = Omit<OrderedPaper, 'subject' | 'told'> & { subjectKind: string; subjectId: Id; told: string };

const ordered = ({ subjectKind, subjectId, told, ...row }: Row): OrderedPaper => ({
  ...row,
  subject: { kind: subjectKind, id: subjectId },
  told: JSON.parse(told) as Paper['told'],
});

/** A new row, or the one that is there for the same subject, kind and basis; also when both come at once. */
export async function orderPaper(
  tx: Tx,
  tenant: TenantId,
  order: Order & { id: Id; token: CheckToken; objectKey: string; told: string; at: Instant },
): Promise<OrderedPaper> {
  const { id, kind, subject, basis, edition, token, objectKey, told, at } = order;
  await tx`
    insert into papers.paper (tenant_id, id, kind, subject_kind, subject_id, basis, edition, token, object_key, told, ordered_at)
    values (${tenant}, ${id}, ${kind}, ${subject.kind}, ${subject.id}, ${basis}, ${edition}, ${token}, ${objectKey}, ${told}, ${at})
    on conflict (tenant_id, subject_kind, subject_id, kind, basis) do nothing`;
  return (await findOrdered(tx, order))!;
}

/** What was ordered for the same subject, kind and basis, stored or not. */
export async function findOrdered(tx: Tx, { kind, subject, basis }: Order): Promise<OrderedPaper | undefined> {
  const [row] = await tx<Row[]>`
    select ${columns(tx)} from papers.paper
    where tenant_id = platform.tenant() and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and kind = ${kind} and basis = ${basis}`;
  return row && ordered(row);
}

/** Takes the row's lock and gives it as it then is. */
export async function lockOrdered(tx: Tx, id: Id): Promise<OrderedPaper> {
  const [row] = await tx<Row[]>`select ${columns(tx)} from papers.paper where tenant_id = platform.tenant() and id = ${id} for update`;
  if (!row) throw new Error(`paper ${id} is gone`);
  return ordered(row);
}

/** The id under which a row with these bytes has its chain. */
export async function sealOf(tx: Tx, id: Id, stored: { bytes: number; sha256: string }): Promise<Id> {
  const [row] = await tx<{ seal: Id }[]>`
    select papers.seal(jsonb_populate_record(p, ${JSON.stringify(stored)}::text::jsonb)) as seal
    from papers.paper p where p.tenant_id = platform.tenant() and p.id = ${id}`;
  return row!.seal;
}

export async function setStored(tx: Tx, id: Id, stored: { bytes: number; sha256: string; at: Instant; head: ChainHead }): Promise<void> {
  const { bytes, sha256, at, head } = stored;
  await tx`
    update papers.paper
    set bytes = ${bytes}, sha256 = ${sha256}, stored_at = ${at}, log_count = ${head.count}, log_mac = ${head.mac}
    where tenant_id = platform.tenant() and id = ${id}`;
}

/** The stored paper that carries this token. */
export async function findByToken(tx: Tx, token: CheckToken): Promise<OrderedPaper | undefined> {
  const [row] = await tx<Row[]>`
    select ${columns(tx)} from papers.paper where tenant_id = platform.tenant() and token = ${token} and sha256 is not null`;
  return row && ordered(row);
}

/** Whether a later edition of the same paper was stored. */
export async function isReplaced(tx: Tx, { kind, subject, edition }: Pick<Paper, 'kind' | 'subject' | 'edition'>): Promise<boolean> {
  const later = await tx`
    select from papers.paper
    where tenant_id = platform.tenant() and subject_kind = ${subject.kind} and subject_id = ${subject.id} and kind = ${kind}
      and edition > ${edition} and sha256 is not null limit 1`;
  return later.count > 0;
}

/** For the verification of the log: chains by the ids that follow from what the rows say now. */
export const subjectHeads: SubjectHeads[] = [
  {
    kind: 'paper',
    async *heads(tx) {
      const rows = tx<{ id: Id; count: number; mac: Uint8Array }[]>`
        select papers.seal(p) as id, log_count as count, log_mac as mac
        from papers.paper p where tenant_id = platform.tenant() and log_count > 0 order by 1`;
      for await (const batch of rows.cursor(500)) for (const { id, count, mac } of batch) yield { id, head: { count, mac } };
    },
  },
];
