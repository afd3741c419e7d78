import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Component } from '#modules/catalogue';
import { dismissUpload, downloadHeaders, openUpload, removeUpload, type PendingUpload, type StoredUpload } from '#modules/uploads';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { formOf, seeOther } from '#platform/http';
import { isId } from '#platform/ids';
import type { PortalDeps } from '../deps.ts';
import { noSuchPart, ofDraft, ownerOf, readApplication, type Application, type DraftParams } from './application.ts';
import { PaperPage } from './paper.tsx';
import { places } from './places.ts';
import { receiveFiles, tooOften, type RefusedFile } from './receive-files.ts';
import { RemovePage } from './remove-paper.tsx';

interface Asked extends DraftParams {
  Params: { draft: string; component: string };
  Querystring: { bo?: unknown };
}

/** One paper of the dossier: files come as multipart; taking one away is asked on a page of its own (`?bo=<id>`). */
export function paperRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<Asked>(
    '/nop/ho-so/:draft/giay-to/:component',
    ofDraft(deps, async (application, request, reply) => {
      const component = componentOf(application, request.params.component);
      if (!component) return noSuchPart(application, reply);
      if (request.query.bo === undefined) return reply.page(h(PaperPage, { application, component }));
      const upload = uploadOf(application, component, request.query.bo);
      if (!upload) return seeOther(reply, places.paper(application.draft.id, component.key));
      return reply.page(h(RemovePage, { application, component, upload }));
    }),
  );

  app.post<Asked>(
    '/nop/ho-so/:draft/giay-to/:component',
    ofDraft(deps, async (application, request, reply) => {
      const component = componentOf(application, request.params.component);
      if (!component) return noSuchPart(application, reply);
      return request.isMultipart()
        ? receive(deps, application, component, request, reply)
        : remove(deps, application, component, request, reply);
    }),
  );

  app.get<DraftParams & { Params: { upload: string } }>(
    '/nop/ho-so/:draft/tep/:upload',
    ofDraft(deps, async (application, request, reply) => {
      const upload = application.uploads.find((one) => one.id === request.params.upload);
      if (!upload) return noSuchPart(application, reply);
      const opened = await inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) => openUpload(deps, tx, upload.id));
      if (!opened) return noSuchPart(application, reply);
      return reply.headers(downloadHeaders(opened.upload, true)).send(opened.stream);
    }),
  );
}

const componentOf = ({ progress }: Application, key: string): Component | undefined =>
  progress.papers.find((one) => one.component.key === key && one.state !== 'blocked')?.component;

const uploadOf = ({ uploads, pending }: Application, component: Component, id: unknown): StoredUpload | PendingUpload | undefined =>
  isId(id) ? [...uploads, ...pending].find((one) => one.id === id && one.componentKey === component.key) : undefined;

async function receive(deps: PortalDeps, application: Application, component: Component, request: FastifyRequest, reply: FastifyReply) {
  const { draft, token } = application;
  const { ctx } = request;
  const here = places.paper(draft.id, component.key);
  const again = async (error: string, refused: readonly RefusedFile[] = [], status = 422) => {
    const now = await inTenantReadOnly(deps.sql, ctx.tenant, (tx) => readApplication(tx, draft.id, token));
    return reply.page(h(PaperPage, { application: now ?? application, component, refused, error }), { status });
  };
  try {
    const { chosen, refused, late } = await receiveFiles(deps, request, application, component);
    if (late) return seeOther(reply, places.sentWithout(draft.id));
    const status = refused.some((one) => one.refusal === tooOften) ? 429 : 422;
    if (refused.length > 0) return await again(refusedWords(ctx.t, refused), refused, status);
    return chosen === 0 ? await again(ctx.t('portal.paper.chooseFile')) : seeOther(reply, here);
  } catch (fault) {
    if (!isTooMuch(fault)) throw fault;
    return again(ctx.t('portal.paper.tooMuchAtOnce'), [], 413);
  }
}

function refusedWords(t: (key: string, values?: Record<string, string | number>) => string, refused: readonly RefusedFile[]): string {
  const [first] = refused;
  return t('portal.paper.refused', { count: refused.length, name: first!.name });
}

/** More files, fields or parts than a form may have. */
const isTooMuch = (fault: unknown): boolean =>
  ['FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'].includes(String((fault as { code?: unknown }).code));

async function remove(deps: PortalDeps, application: Application, component: Component, request: FastifyRequest, reply: FastifyReply) {
  const { draft } = application;
  const upload = uploadOf(application, component, formOf(request.body).remove);
  const take = upload?.state === 'clean' ? removeUpload : dismissUpload;
  if (upload) await inTenant(deps.sql, request.ctx.tenant, (tx) => take(tx, ownerOf(draft.id), upload.id));
  return seeOther(reply, places.paper(draft.id, component.key));
}
