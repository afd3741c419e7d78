import { listUploads, removeUpload } from '#modules/uploads';
import { inTenant, type Sql, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { lockDraft } from '../sql/draft.ts';
import { papersOf } from '../sql/paper.ts';
import { openDraft } from './open-draft.ts';

export interface SettleInput {
  draftId: string;
  token: string | undefined;
  /** A clean upload that was received for this draft. */
  uploadId: Id;
  /** Files that one component may have. */
  most: number;
}

/** `gone`: the component has a file of the same content already, or the sender took this one away in another window. */
export type Settled = 'kept' | 'gone';

/**
 * Decides whether a file that was received stays with its draft. What was there when its stream began says nothing:
 * others may have come in meanwhile, so it is counted again behind the draft's lock. A file that may not stay is taken
 * away: `TooMany` above `most`, `WrongState` when the draft was sent without it.
 */
export function settleUpload(deps: { sql: Sql }, tenant: TenantId, input: SettleInput): Promise<Result<Settled>> {
  return inTenant(deps.sql, tenant, async (tx) => {
    const opened = await openDraft(tx, input.draftId, input.token);
    if (!opened.ok) return opened;
    const draft = await lockDraft(tx, opened.value.id);
    if (!draft) return refuse('NotFound');
    return draft.dossierId ? settleSent(tx, draft.id, draft.dossierId, input.uploadId) : settleOpen(tx, draft.id, input);
  });
}

async function settleOpen(tx: Tx, draftId: Id, { uploadId, most }: SettleInput): Promise<Result<Settled>> {
  const owner = { kind: 'draft', id: draftId };
  const uploads = await listUploads(tx, owner);
  const upload = uploads.find((one) => one.id === uploadId);
  if (!upload) return ok('gone');
  const others = uploads.filter((one) => one.id !== uploadId && one.componentKey === upload.componentKey);
  const double = others.some((one) => one.sha256 === upload.sha256);
  if (!double && others.length < most) return ok('kept');
  await removeUpload(tx, owner, uploadId);
  return double ? ok('gone') : refuse('TooMany');
}

/** A file that became clean while the draft was being sent may be one of the dossier's papers, or owned by nobody's list. */
async function settleSent(tx: Tx, draftId: Id, dossierId: Id, uploadId: Id): Promise<Result<Settled>> {
  const papers = await papersOf(tx, dossierId);
  if (papers.some((paper) => paper.uploadId === uploadId)) return ok('kept');
  await removeUpload(tx, { kind: 'draft', id: draftId }, uploadId);
  await removeUpload(tx, { kind: 'dossier', id: dossierId }, uploadId);
  return refuse('WrongState', { reason: 'dossier.draft.sent' });
}
