import type { FastifyRequest } from 'fastify';
import type { Component } from '#modules/catalogue';
import { receiveUpload, removeUpload } from '#modules/uploads';
import { inTenant } from '#platform/database';
import { readForm, type FormFile } from '#platform/http';
import type { Refusal } from '#platform/results';
import { uploadDeps, type PortalDeps } from '../deps.ts';
import { kindsOf, MAX_BYTES, MOST_FILES } from '../domain/accepts.ts';
import { ownerOf, type Application } from './application.ts';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  refusal: Refusal;
}

export interface ReceivedFiles {
  /** Files that were chosen, taken or not. */
  chosen: number;
  refused: RefusedFile[];
}

const tooMany: Refusal = { name: 'TooMany', reason: 'portal.paper.tooMany', values: { most: MOST_FILES } };

/**
 * Receives the files of a multipart form one after the other, each straight to its place: a refused one does not keep the
 * others from being taken. A file whose content is there already is not kept twice, so a form sent twice does no harm and
 * needs no key.
 */
export async function receiveFiles(
  deps: PortalDeps,
  request: FastifyRequest,
  { draft, uploads }: Application,
  component: Component,
): Promise<ReceivedFiles> {
  const answer: ReceivedFiles = { chosen: 0, refused: [] };
  const there = uploads.filter((upload) => upload.componentKey === component.key);

  const onFile = async (file: FormFile): Promise<void> => {
    answer.chosen += 1;
    const { name } = file;
    if (there.length >= MOST_FILES) return void answer.refused.push({ name, refusal: tooMany });
    const result = await receiveOne(deps, request, { draft, component, file });
    if (!result.ok) return void answer.refused.push({ name, refusal: result.refusal });
    const upload = result.value;
    if (!there.some((one) => one.sha256 === upload.sha256)) return void there.push(upload);
    await inTenant(deps.sql, request.ctx.tenant, (tx) => removeUpload(tx, upload.owner, upload.id));
  };

  await readForm(request, { maxBytes: MAX_BYTES, onFile });
  return answer;
}

interface OneFile {
  draft: Application['draft'];
  component: Component;
  file: FormFile;
}

const receiveOne = (deps: PortalDeps, { ctx }: FastifyRequest, { draft, component, file }: OneFile) =>
  receiveUpload(uploadDeps(deps), {
    tenant: ctx.tenant,
    owner: ownerOf(draft.id),
    componentKey: component.key,
    name: file.name,
    declaredType: file.declaredType,
    stream: file.stream,
    accept: kindsOf(component),
    maxBytes: MAX_BYTES,
  });
