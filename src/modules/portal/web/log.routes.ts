import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { inTenantReadOnly } from '#platform/database';
import type { PortalDeps } from '../deps.ts';
import { LogPage } from './log.tsx';

/** `GET /minh-bach/nhat-ky`: what the log is, and the published roots of its days, newest first. */
export function logRoutes(app: FastifyInstance, { sql, dayRoots }: PortalDeps): void {
  app.get('/minh-bach/nhat-ky', async (request, reply) => {
    const roots = await inTenantReadOnly(sql, request.ctx.tenant, dayRoots);
    return reply.page(h(LogPage, { roots }));
  });
}
