import type { FastifyRequest } from 'fastify';
import type { FactData } from '#modules/dossier';
import { actorOf } from '#modules/identity';
import { findUpload, receiveUpload, type StoredUpload } from '#modules/uploads';
import type { Act } from '#modules/workflow';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { readForm, versionOf, type FormBody } from '#platform/http';
import { isId, type Id } from '#platform/ids';
import type { Refusal } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import type { Case } from '../use-cases/read-case.ts';
import { actForms, MAX_BYTES, type ActFile } from './act-forms.ts';
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
  /** Why the file was not taken. */
  refused: Refusal | null;
}

/** Field that carries an upload over from a form that came back. */
export const STORED = '_stored';

/**
 * Reads the fields, and takes the file only from an officer who may do the act now, on the version that he saw: nobody
 * else leaves a file with a dossier.
 */
export async function receiveAct(deps: DeskDeps, request: FastifyRequest, kase: Case, act: Act): Promise<Posted> {
  const { texts, ticks = [], file } = actForms[act];
  const may = kase.allowed.includes(act);
  let came = false;
  let received: StoredUpload | null = null;
  let refused: Refusal | null = null;
  const form = await readForm(request, {
    maxBytes: MAX_BYTES,
    async onFile(sent, before) {
      if (!file || sent.field !== file.field || came) return;
      came = true;
      if (!may || versionOf(before) !== kase.dossier.version) return;
      const result = await receiveUpload(deps, {
        tenant: request.ctx.tenant,
        owner: { kind: 'dossier', id: kase.dossier.id },
        componentKey: file.componentKey,
        name: sent.name,
        declaredType: sent.declaredType,
        stream: sent.stream,
        accept: file.accept,
        maxBytes: MAX_BYTES,
      });
      if (result.ok) received = result.value;
      else refused = result.refusal;
    },
  });
  const uploadId = came
    ? ((received as StoredUpload | null)?.id ?? sentBefore(request, kase, act, form))
    : await storedId(deps, request, kase, file, form);
  return { form, ...readTyped(form, texts), ticked: readTicks(form, ticks), uploadId, refused };
}

/**
 * The same form sent a second time brings its file a second time: it is not kept again, and the upload of the first time
 * stands for it, so that the repeat is known as one by its key.
 */
function sentBefore(request: FastifyRequest, { history }: Case, act: Act, form: FormBody): Id | null {
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
