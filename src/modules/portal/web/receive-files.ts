import { PassThrough, type Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Component } from '#modules/catalogue';
import { receiveUpload, removeUpload, type StoredUpload } from '#modules/uploads';
import { inTenant } from '#platform/database';
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
  received: number;
  refused: RefusedFile[];
}

const tooMany: Refusal = { name: 'TooMany', reason: 'portal.paper.tooMany', values: { most: MOST_FILES } };

/**
 * Receives the files of a multipart form one after the other, each straight to its place: a refused one does not keep the
 * others from being taken. A file whose content is there already is not kept twice, so a form sent twice does no harm and
 * needs no key.
 */
export async function receiveFiles(deps: PortalDeps, request: FastifyRequest, { draft, uploads }: Application, component: Component): Promise<ReceivedFiles> {
  const answer: ReceivedFiles = { received: 0, refused: [] };
  const there = uploads.filter((upload) => upload.componentKey === component.key);
  const parts = request.parts({ throwFileSizeLimit: false, limits: { fileSize: MAX_BYTES + 1, files: MOST_FILES + 1 } } as object);
  for await (const part of parts) {
    if (part.type === 'field') continue;
    const name = part.filename ?? '';
    if (name === '' || there.length >= MOST_FILES) {
      part.file.resume();
      if (name !== '') answer.refused.push({ name, refusal: tooMany });
      continue;
    }
    const result = await receiveOne(deps, request, { draft, component, part });
    if (!result.ok) answer.refused.push({ name, refusal: result.refusal });
    else if (await isNew(deps, request, there, result.value)) {
      there.push(result.value);
      answer.received += 1;
    }
  }
  return answer;
}

interface OneFile {
  draft: Application['draft'];
  component: Component;
  part: MultipartFile;
}

async function receiveOne(deps: PortalDeps, request: FastifyRequest, { draft, component, part }: OneFile) {
  const feed = tap(part.file);
  const result = await receiveUpload(uploadDeps(deps), {
    tenant: request.ctx.tenant,
    owner: ownerOf(draft.id),
    componentKey: component.key,
    name: part.filename,
    declaredType: part.mimetype,
    stream: feed,
    accept: kindsOf(component),
    maxBytes: MAX_BYTES,
  });
  part.file.unpipe(feed);
  part.file.resume(); // what is left of a refused file, so that the next one comes
  return result;
}

/** A copy of the stream that may be destroyed without breaking off the rest of the request. */
function tap(file: Readable): PassThrough {
  const feed = new PassThrough();
  file.on('error', (fault) => feed.destroy(fault));
  file.on('close', () => {
    if (!file.readableEnded) feed.destroy(new Error('the request was broken off'));
  });
  return file.pipe(feed);
}

async function isNew(deps: PortalDeps, { ctx }: FastifyRequest, there: readonly StoredUpload[], upload: StoredUpload): Promise<boolean> {
  if (!there.some((one) => one.sha256 === upload.sha256)) return true;
  await inTenant(deps.sql, ctx.tenant, (tx) => removeUpload(tx, upload.owner, upload.id));
  return false;
}
