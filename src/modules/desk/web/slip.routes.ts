import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { requireActor } from '#modules/identity';
import { paperHeaders } from '#modules/papers';
import { statusOf } from '#platform/http';
import type { DeskDeps } from '../deps.ts';
import { LostPage } from './lost.tsx';
import { slipFor } from './slip-again.ts';
import { NoSlipPage } from './slip.tsx';

interface Asked {
  Params: { id: string };
}

/** The acceptance slip of a dossier, for those who may read the dossier: made when it is first asked for, then the same. */
export function slipRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ho-so/:id/giay-tiep-nhan', { preHandler: requireActor }, async (request, reply) => {
    const made = await slipFor(deps, request, request.params.id);
    if (!made.ok) return reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });
    const { slip, code } = made.value;
    if (!slip.ok) return reply.page(h(NoSlipPage, { id: request.params.id, refusal: slip.refusal }), { status: statusOf(slip.refusal) });
    const { bytes } = slip.value;
    return reply.headers(paperHeaders(code, bytes.length)).send(bytes);
  });
}
