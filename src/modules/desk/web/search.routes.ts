import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { findByCode } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { seeOther } from '#platform/http';
import type { DeskDeps } from '../deps.ts';
import { askedCode, askedWords } from '../domain/asked-code.ts';
import { places } from './places.ts';
import { NotFoundPage } from './search.tsx';

/** `/lam-viec/tim?q=`: a code, however typed, leads to its dossier. One that the officer may not read is not found. */
export function searchRoutes(app: FastifyInstance, { sql }: DeskDeps): void {
  app.get<{ Querystring: { q?: unknown } }>('/lam-viec/tim', { preHandler: requireActor }, async (request, reply) => {
    const words = askedWords(request.query.q);
    const id = words && (await inTenantReadOnly(sql, request.ctx.tenant, (tx) => findByCode(tx, actorOf(request), askedCode(words))));
    return id ? seeOther(reply, places.dossier(id)) : reply.page(h(NotFoundPage, { words }), { status: 404 });
  });
}
