import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { procedureVersion, type Component, type ProcedureVersion } from '#modules/catalogue';
import { openDraft, type OpenDraft } from '#modules/dossier';
import { formVersion, type Form } from '#modules/forms';
import { isWaiting, listUploads, pendingUploads, type PendingUpload, type StoredUpload } from '#modules/uploads';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { seeOther } from '#platform/http';
import type { Id } from '#platform/ids';
import type { PortalDeps } from '../deps.ts';
import { progressOf, type Progress } from '../domain/progress.ts';
import { keepDraft, tokenFor } from './draft-cookie.ts';
import { LostDraftPage } from './lost.tsx';
import { places } from './places.ts';

/** A filing that is being written, with all that its pages need. */
export interface Application {
  draft: OpenDraft;
  token: string;
  version: ProcedureVersion;
  form: Form;
  uploads: StoredUpload[];
  /** Files that wait for the virus scanner: nothing can be sent before they are judged. And those refused after waiting. */
  pending: PendingUpload[];
  progress: Progress<Component>;
}

/** What the files of a draft belong to, until it is sent. */
export const ownerOf = (draftId: Id) => ({ kind: 'draft', id: draftId });

export async function readApplication(tx: Tx, id: string, token: string): Promise<Application | undefined> {
  const opened = await openDraft(tx, id, token);
  if (!opened.ok) return undefined;
  const draft = opened.value;
  const owner = ownerOf(draft.id);
  const [version, uploads, pending] = await Promise.all([
    procedureVersion(tx, draft.procedureVersionId),
    listUploads(tx, owner),
    pendingUploads(tx, owner),
  ]);
  const form = version && (await formVersion(tx, version.formVersionId));
  if (!version || !form) throw new Error(`draft ${draft.id} refers to a procedure version that is not there`);
  const progress = progressFor(version, form.body, draft.answers, uploads);
  const ready = progress.ready && !pending.some(isWaiting);
  return { draft, token, version, form: form.body, uploads, pending, progress: { ...progress, ready } };
}

/** How far these answers and files are. Papers that the form itself makes are not asked for. */
export function progressFor(version: ProcedureVersion, form: Form, typed: OpenDraft['answers'], uploads: readonly StoredUpload[]) {
  const components = version.body.components.filter((one) => one.source === 'upload');
  const files = Map.groupBy(uploads, (upload) => upload.componentKey);
  return progressOf({ form, components, typed, files: new Map([...files].map(([key, some]) => [key, some.length])) });
}

export interface DraftParams {
  Params: { draft: string };
}

type Handler<Request> = (application: Application, request: Request, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * A route of a draft: whoever holds no key to it gets the page that says so, and one that was sent leads to its receipt.
 * A page that is written to keeps the key for another 30 days.
 */
export function ofDraft<Request extends FastifyRequest<DraftParams>>(deps: PortalDeps, handle: Handler<Request>) {
  return async (request: Request, reply: FastifyReply): Promise<FastifyReply> => {
    const { draft: id } = request.params;
    const token = tokenFor(request, id);
    const found = token && (await inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) => readApplication(tx, id, token)));
    if (!found) return lost(reply);
    if (found.draft.dossierId)
      return seeOther(reply, request.isMultipart() ? places.sentWithout(found.draft.id) : places.sent(found.draft.id));
    if (request.method === 'POST') keepDraft(reply, { id: found.draft.id, token: found.token }, deps.secure ?? false);
    return handle(found, request, reply);
  };
}

/** The draft is not on this device, or not any more. */
export const lost = (reply: FastifyReply): FastifyReply => reply.page(h(LostDraftPage, { draftId: null }), { status: 404 });

/** Of an application, a part that is not there: a section of another version, a paper that the answers made needless. */
export const noSuchPart = (application: Application, reply: FastifyReply): FastifyReply =>
  reply.page(h(LostDraftPage, { draftId: application.draft.id }), { status: 404 });
