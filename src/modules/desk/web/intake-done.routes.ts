import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { readFile, readIntake, sameLately } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { owed } from '#modules/payment';
import { inTenantReadOnly } from '#platform/database';
import { seeOther } from '#platform/http';
import type { DeskDeps } from '../deps.ts';
import { IntakeDonePage } from './intake-done.tsx';
import { intakePlaces } from './intake-places.ts';
import { LostPage } from './lost.tsx';

/** `/lam-viec/tiep-nhan/:draft/xong`: the code, the slip, and the next one. */
export function intakeDoneRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<{ Params: { draft: string } }>('/lam-viec/tiep-nhan/:draft/xong', { preHandler: requireActor }, async (request, reply) => {
    const { tenant } = request.ctx;
    const [actor, now] = [actorOf(request), deps.world.now()];
    const found = await inTenantReadOnly(deps.sql, tenant, async (tx) => {
      const intake = await readIntake(tx, actor, request.params.draft, now);
      if (!intake.ok || !intake.value.dossierId) return intake;
      const file = await readFile(tx, actor, intake.value.dossierId, now);
      if (!file.ok) return file;
      const { dossier, parties } = file.value;
      const [lately, money] = await Promise.all([
        sameLately(tx, actor, intake.value.procedure, { number: parties.applicant.number, now }),
        owed(tx, { kind: 'dossier', id: dossier.id }),
      ]);
      const others = lately.filter(({ id }) => id !== dossier.id);
      return { ok: true as const, value: { procedure: intake.value.procedure, dossier, parties, lately: others, open: money.open } };
    });
    if (!found.ok) return reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });
    if (!('dossier' in found.value)) return seeOther(reply, intakePlaces.draft(request.params.draft));
    return reply.page(h(IntakeDonePage, found.value));
  });
}
