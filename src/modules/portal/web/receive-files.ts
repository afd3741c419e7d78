import type { FastifyRequest } from 'fastify';
import type { Component } from '#modules/catalogue';
import { settleUpload, type Settled } from '#modules/dossier';
import { isWaiting, receiveUpload } from '#modules/uploads';
import { readForm, type FormFile } from '#platform/http';
import type { Refusal, Result } from '#platform/results';
import { uploadDeps, type PortalDeps } from '../deps.ts';
import { kindsOf, MAX_BYTES, MOST_FILES } from '../domain/accepts.ts';
import { ownerOf, type Application } from './application.ts';
import { countFrom } from './flood.ts';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  refusal: Refusal;
}

export interface ReceivedFiles {
  /** Files that were chosen, taken or not. */
  chosen: number;
  refused: RefusedFile[];
  /** The dossier was sent meanwhile, without one of these files. */
  late: boolean;
}

const tooMany: Refusal = { name: 'TooMany', reason: 'portal.paper.tooMany', values: { most: MOST_FILES } };
export const tooOften: Refusal = { name: 'TooMany', reason: 'portal.paper.tooOften' };

/**
 * Receives the files of a multipart form one after the other, each straight to its place: a refused one does not keep the
 * others from being taken. What was there when the form began spares the stream of what is too much anyway; whether a file
 * stays is settled after it has come. The same content is not kept twice, so a form sent twice does no harm and needs no key.
 */
export async function receiveFiles(
  deps: PortalDeps,
  request: FastifyRequest,
  application: Application,
  component: Component,
): Promise<ReceivedFiles> {
  const answer: ReceivedFiles = { chosen: 0, refused: [], late: false };
  const { uploads, pending } = application;
  let there = [...uploads, ...pending.filter(isWaiting)].filter((upload) => upload.componentKey === component.key).length;

  const onFile = async (file: FormFile): Promise<void> => {
    answer.chosen += 1;
    const { name } = file;
    const result =
      there >= MOST_FILES ? { ok: false as const, refusal: tooMany } : await receiveOne(deps, request, { application, component, file });
    if (result.ok) there += result.value === 'gone' ? 0 : 1;
    else if (result.refusal.name === 'WrongState') answer.late = true;
    else answer.refused.push({ name, refusal: result.refusal });
  };

  await readForm(request, { maxBytes: MAX_BYTES, onFile });
  return answer;
}

interface OneFile {
  application: Application;
  component: Component;
  file: FormFile;
}

/** `waits`: it came whole, and no virus scanner answers. The paper's page shows it as such. */
async function receiveOne(deps: PortalDeps, request: FastifyRequest, one: OneFile): Promise<Result<Settled | 'waits'>> {
  const { tenant } = request.ctx;
  const { draft, token } = one.application;
  if (!(await countFrom(deps, request, 'upload'))) return { ok: false, refusal: tooOften };
  const received = await store(deps, request, one);
  if (!received.ok) return received.refusal.reason === 'uploads.waiting' ? { ok: true, value: 'waits' } : received;
  const settled = await settleUpload(deps, tenant, { draftId: draft.id, token, uploadId: received.value.id, most: MOST_FILES });
  return !settled.ok && settled.refusal.name === 'TooMany' ? { ok: false, refusal: tooMany } : settled;
}

const store = (deps: PortalDeps, { ctx }: FastifyRequest, { application, component, file }: OneFile) =>
  receiveUpload(uploadDeps(deps), {
    tenant: ctx.tenant,
    owner: ownerOf(application.draft.id),
    componentKey: component.key,
    name: file.name,
    declaredType: file.declaredType,
    stream: file.stream,
    accept: kindsOf(component),
    maxBytes: MAX_BYTES,
    mayWait: true,
  });
