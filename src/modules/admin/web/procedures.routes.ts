import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { administeredProcedures, type Pending } from '#modules/catalogue';
import { actorOf, may, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { localDate } from '#platform/time';
import type { AdminDeps } from '../deps.ts';
import { LostPage } from './lost.tsx';
import { ProceduresPage } from './procedures.tsx';

const LAST_PAGE = 500;

/** `GET /quan-tri/thu-tuc`: the procedures, and what is still to be done for each. */
export function proceduresRoutes(app: FastifyInstance, { sql, world }: AdminDeps): void {
  app.get<{ Querystring: { viec?: unknown; trang?: unknown } }>(
    '/quan-tri/thu-tuc',
    { preHandler: requireActor },
    async (request, reply) => {
      if (!may(actorOf(request), 'catalogue.manage', {})) return reply.page(h(LostPage, {}), { status: 404 });
      const { viec, trang } = request.query;
      const pending: Pending | null = viec === 'limits' || viec === 'publication' ? viec : null;
      const page = typeof trang === 'string' && /^\d{1,3}$/.test(trang) ? Math.min(Math.max(Number(trang) - 1, 0), LAST_PAGE) : 0;
      const on = localDate(world.now());
      const found = await inTenantReadOnly(sql, request.ctx.tenant, (tx) => administeredProcedures(tx, on, { pending, page }));
      return reply.page(h(ProceduresPage, { ...found, pending, page }));
    },
  );
}
