import { append, emptyChain, type ActorRef } from '#modules/log';
import { inTenant, type TenantId } from '#platform/database';
import { fileKey } from '#platform/files';
import { ok, refuse, type Result } from '#platform/results';
import { canonicalJson } from '#platform/text';
import { checkToken, type CheckToken } from '../domain/check-token.ts';
import type { Order, Paper } from '../domain/paper.ts';
import { findOrdered, lockOrdered, orderPaper, sealOf, setStored, type OrderedPaper } from '../sql/paper.ts';
import type { PaperDeps } from './deps.ts';
import { renderPaper, type PaperData, type PaperKind } from './render-paper.ts';
import { digestOf, read, storeOnce } from './stored-bytes.ts';

export interface PaperOrder<K extends PaperKind> extends Order {
  kind: K;
  /** What the paper's public page may tell; nothing personal. */
  told: Paper['told'];
  /** Who has it made; stands in the log. */
  actor: ActorRef;
  /** The content, given the token that the paper is to carry. Asked for only when the paper is not there yet. */
  data: (token: CheckToken) => PaperData[K];
}

export interface IssuedPaper {
  paper: Paper;
  bytes: Buffer;
}

/**
 * The paper of this subject, kind and basis: made, stored and put on the log the first time, and the same bytes ever after;
 * two who ask at once get one paper. Nothing is drawn or stored inside a transaction.
 * `Unavailable` when the stored bytes are missing or are not those that were given out: they are shown to nobody.
 */
export async function issuePaper<K extends PaperKind>(
  deps: PaperDeps,
  tenant: TenantId,
  order: PaperOrder<K>,
): Promise<Result<IssuedPaper>> {
  const row = await place(deps, tenant, order);
  if (isStored(row)) return open(deps, row);
  const bytes = await storeOnce(deps.files, row.objectKey, await renderPaper(order.kind, order.data(row.token)));
  const paper = await note(deps, tenant, { row, actor: order.actor, stored: { bytes: bytes.length, sha256: digestOf(bytes) } });
  return ok({ paper, bytes });
}

async function place<K extends PaperKind>({ sql, world }: PaperDeps, tenant: TenantId, order: PaperOrder<K>): Promise<OrderedPaper> {
  const [id, at, told] = [world.newId(), world.now(), canonicalJson(order.told)];
  return inTenant(sql, tenant, async (tx) => {
    const known = await findOrdered(tx, order);
    const row = { ...order, id, at, told, token: checkToken(world.newSalt()), objectKey: fileKey(tenant, at, id) };
    return known ?? orderPaper(tx, tenant, row);
  });
}

async function open({ files }: PaperDeps, paper: Paper & OrderedPaper): Promise<Result<IssuedPaper>> {
  const bytes = await read(files, paper.objectKey);
  if (!bytes || digestOf(bytes) !== paper.sha256) return refuse('Unavailable', { reason: 'papers.damaged' });
  return ok({ paper, bytes });
}

/** Notes once what was stored: in the row, and as the one entry of the paper's chain. */
function note(
  deps: PaperDeps,
  tenant: TenantId,
  { row, actor, stored }: { row: OrderedPaper; actor: ActorRef; stored: { bytes: number; sha256: string } },
): Promise<Paper> {
  return inTenant(deps.sql, tenant, async (tx) => {
    const locked = await lockOrdered(tx, row.id);
    if (isStored(locked)) return locked;
    const at = deps.world.now();
    const { kind, basis, edition, subject } = locked;
    const data = { paperId: locked.id, paper: kind, subjectKind: subject.kind, subjectId: subject.id, basis, edition, ...stored };
    const chain = { kind: 'paper' as const, id: await sealOf(tx, locked.id, stored) };
    const head = await append(tx, deps, emptyChain, { tenant, subject: chain, kind: 'paper.issued', at, actor, data });
    await setStored(tx, locked.id, { ...stored, at, head });
    return { ...locked, ...stored };
  });
}

const isStored = (row: OrderedPaper): row is OrderedPaper & Paper => row.sha256 !== null;
