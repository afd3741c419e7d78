import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { requireActor } from '#modules/identity';
import type { DeskDeps } from '../deps.ts';
import { openCase } from './case-view.ts';
import { LostPage } from './lost.tsx';
import { NoticePage } from './notice.tsx';

interface Asked {
  Params: { id: string; notice: string };
}

/** A written notice as it is printed, for those who may read its dossier. */
export function noticeRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ho-so/:id/van-ban/:notice', { preHandler: requireActor }, async (request, reply) => {
    const opened = await openCase(deps, request, () => Promise.resolve({}));
    const kase = opened.ok ? opened.value.kase : undefined;
    const notice = kase?.notices.find(({ id }) => id === request.params.notice);
    if (!kase || !notice) return reply.page(h(LostPage, { what: 'notice' }), { status: 404 });
    return reply.page(h(NoticePage, { kase, notice }));
  });
}
