import type { FastifyInstance, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { localDate } from '#platform/time';
import type { PortalDeps } from '../deps.ts';
import { missing } from './missing.ts';
import { NoticeSheet } from './notice.tsx';
import { places } from './places.ts';
import { readProcedure } from './procedure.routes.ts';

/** `GET /thu-tuc/:code/niem-yet`: the sheet for the notice board, with a QR code that leads to the procedure's page. */
export function noticeRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<{ Params: { code: string } }>('/thu-tuc/:code/niem-yet', async (request, reply) => {
    const found = await readProcedure(deps, request.ctx.tenant, request.params.code);
    if (!found) return missing(reply);
    const address = `${originOf(request, deps)}${request.ctx.base}${places.procedure(found.reference)}`;
    return reply.page(h(NoticeSheet, { ...found, address, printedOn: localDate(deps.world.now()) }));
  });
}

const originOf = (request: FastifyRequest, { publicUrl }: PortalDeps): string =>
  publicUrl ? new URL(publicUrl).origin : `${request.protocol}://${request.host}`;
