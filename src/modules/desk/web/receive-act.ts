import type { FastifyRequest } from 'fastify';
import type { FactData } from '#modules/dossier';
import { actorOf } from '#modules/identity';
import { findUpload, listUploads, receiveUpload, type StoredUpload, type UploadRequest } from '#modules/uploads';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { readForm, versionOf, type FormBody } from '#platform/http';
import { isId, type Id } from '#platform/ids';
import type { Refusal } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import type { DeskAct } from '../domain/desk-act.ts';
import { mayDo, type Case } from '../use-cases/read-case.ts';
import { MAX_BYTES, type ActFile, type WaitingFiles } from './act-form.ts';
import { formOf } from './act-forms.ts';
import { readTicks, readTyped, type Ticked, type Typed } from './typed.ts';

/** The post of an act's form, read to its end. */
export interface Posted {
  form: FormBody;
  typed: Typed;
  ticked: Ticked;
  /** Field → message key. */
  faults: Record<string, string>;
  /** The file that came with it, or one that an earlier post of the same form left. */
  uploadId: Id | null;
  /** Files that were not taken, and why. */
  refused: { field: string; refusal: Refusal }[];
}

/** Field that carries an upload over from a form that came back. */
export const STORED = '_stored';

/**
 * Reads the fields, and takes files only from an officer who may do the act now, on the version that he saw: nobody else
 * leaves a file with a dossier.
 */
export async function receiveAct(deps: DeskDeps, request: FastifyRequest, kase: Case, act: DeskAct): Promise<Posted> {
  const { texts, ticks = [], file, waiting } = formOf(act, kase);
  const may = mayDo(kase, act);
  const posted: Pick<Posted, 'refused'> & { came: boolean; received: StoredUpload | null; waiting: number } = {
    came: false,
    received: null,
    refused: [],
    waiting: waiting ? await countWaiting(deps, request, waiting) : 0,
  };
  const form = await readForm(request, {
    maxBytes: MAX_BYTES,
    async onFile(sent, before) {
      const place = placeOf(kase, { file, waiting }, sent.field);
      if (!place || (file && posted.came)) return;
      posted.came = true;
      if (!may || versionOf(before) !== kase.dossier.version) return;
      if (waiting && posted.waiting++ >= waiting.most) {
        posted.refused.push({
          field: sent.field,
          refusal: { name: 'TooMany', reason: 'desk.file.tooMany', values: { most: waiting.most } },
        });
        return;
      }
      const { name, declaredType, stream } = sent;
      const result = await receiveUpload(deps, { tenant: request.ctx.tenant, ...place, name, declaredType, stream, maxBytes: MAX_BYTES });
      if (result.ok) posted.received = result.value;
      else posted.refused.push({ field: sent.field, refusal: result.refusal });
    },
  });
  const uploadId = posted.came
    ? (posted.received?.id ?? sentBefore(request, kase, act, form))
    : await storedId(deps, request, kase, file, form);
  return { form, ...readTyped(form, texts), ticked: readTicks(form, ticks), uploadId, refused: posted.refused };
}

interface Places {
  file: ActFile | undefined;
  waiting: WaitingFiles | undefined;
}

/** For whom and for what a file of this field is kept; undefined for a field that the form does not have. */
function placeOf(
  { dossier }: Case,
  { file, waiting }: Places,
  field: string,
): Pick<UploadRequest, 'owner' | 'componentKey' | 'accept'> | undefined {
  if (file?.field === field) return { owner: { kind: 'dossier', id: dossier.id }, componentKey: file.componentKey, accept: file.accept };
  const one = waiting && Object.hasOwn(waiting.fields, field) ? waiting.fields[field] : undefined;
  return one && { owner: waiting!.owner, ...one };
}

const countWaiting = (deps: DeskDeps, request: FastifyRequest, { owner }: WaitingFiles): Promise<number> =>
  inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => (await listUploads(tx, owner)).length);

/**
 * The same form sent a second time brings its file a second time: it is not kept again, and the upload of the first time
 * stands for it, so that the repeat is known as one by its key.
 */
function sentBefore(request: FastifyRequest, { history }: Case, act: DeskAct, form: FormBody): Id | null {
  const { officerId } = actorOf(request);
  const entry = history.find((one) => one.chainNo === versionOf(form) + 1 && one.actor.id === officerId);
  if (act === 'propose' && entry?.kind === 'dossier.proposed') return (entry.data as FactData['dossier.proposed']).draftUploadId;
  if (act === 'number' && entry?.kind === 'dossier.numbered') return (entry.data as FactData['dossier.numbered']).resultUploadId;
  return null;
}

const storedId = (deps: DeskDeps, request: FastifyRequest, kase: Case, file: ActFile | undefined, form: FormBody): Promise<Id | null> =>
  inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => (await storedUpload(tx, kase, file, form[STORED]))?.id ?? null);

/** A clean upload of this dossier that was made for this act's file; undefined for any other id. */
export async function storedUpload(tx: Tx, { dossier }: Case, file: ActFile | undefined, id: unknown): Promise<StoredUpload | undefined> {
  if (!file || !isId(id)) return undefined;
  const upload = await findUpload(tx, id);
  const fits = upload?.owner.kind === 'dossier' && upload.owner.id === dossier.id && upload.componentKey === file.componentKey;
  return fits ? upload : undefined;
}
