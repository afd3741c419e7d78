import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { readFile } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { downloadHeaders, openUpload } from '#modules/uploads';
import { inTenantReadOnly } from '#platform/database';
import type { DeskDeps } from '../deps.ts';
import { LostPage } from './lost.tsx';

interface Asked {
  Params: { id: string; no: string };
  Querystring: { tai?: unknown };
}

/** A file of a dossier for those who may read the dossier: shown in the page, or saved with `?tai=1`. */
export function fileRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ho-so/:id/tep/:no', { preHandler: requireActor }, async (request, reply) => {
    const { id, no } = request.params;
    const opened = await inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
      const read = await readFile(tx, actorOf(request), id, deps.world.now());
      const paper = read.ok && read.value.papers.find((one) => String(one.no) === no);
      return paper ? openUpload(deps, tx, paper.uploadId) : null;
    });
    if (!opened) return reply.page(h(LostPage, { what: 'file' }), { status: 404 });
    return reply.headers(downloadHeaders(opened.upload, request.query.tai === undefined)).send(opened.stream);
  });
}
