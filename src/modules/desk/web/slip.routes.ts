import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { readFile } from '#modules/dossier';
import { actorOf, refOf, requireActor } from '#modules/identity';
import { issueSlip, paperHeaders } from '#modules/papers';
import { inTenantReadOnly } from '#platform/database';
import { statusOf } from '#platform/http';
import type { DeskDeps } from '../deps.ts';
import { LostPage } from './lost.tsx';
import { NoSlipPage } from './slip.tsx';

interface Asked {
  Params: { id: string };
}

/** The acceptance slip of a dossier, for those who may read the dossier: made when it is first asked for, then the same. */
export function slipRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ho-so/:id/giay-tiep-nhan', { preHandler: requireActor }, async (request, reply) => {
    const { ctx, params } = request;
    const actor = actorOf(request);
    const file = await inTenantReadOnly(deps.sql, ctx.tenant, (tx) => readFile(tx, actor, params.id, deps.world.now()));
    if (!file.ok) return reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });
    const province = { name: ctx.province, slug: ctx.slug };
    const slip = await issueSlip(deps, ctx.tenant, { matter: file.value, actor: refOf(actor), province });
    if (!slip.ok) return reply.page(h(NoSlipPage, { id: params.id, refusal: slip.refusal }), { status: statusOf(slip.refusal) });
    const { bytes } = slip.value;
    return reply.headers(paperHeaders(file.value.dossier.code, bytes.length)).send(bytes);
  });
}
