import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { inTenant, type Sql } from '#platform/database';
import { seeOther } from '#platform/http';
import type { World } from '#platform/time';
import type { Actor } from '../domain/actor.ts';
import { actorOfToken } from '../use-cases/session.ts';
import { carry } from './carried.ts';
import { tokenOf } from './cookie.ts';
import type { DemoLogIn } from './demo-log-ins.tsx';
import { LogInPage } from './log-in-page.tsx';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is logged in, with the rights held today; null for everybody else. */
    actor: Actor | null;
  }
  interface FastifyInstance {
    /** Accounts that a demonstration's log-in pages show. */
    demoLogIns?: readonly DemoLogIn[];
  }
}

/** From here on every request knows its actor, and the page's header the actor's name. Call after `createServer`. */
export function useSessions(app: FastifyInstance, { sql, world }: { sql: Sql; world: World }): void {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    const token = tokenOf(request);
    if (request.routeOptions.config.tenantless || token === undefined) return;
    const actor = await inTenant(sql, request.ctx.tenant, (tx) => actorOfToken(tx, world, token));
    request.actor = actor;
    request.ctx.user = actor && { name: actor.name, position: actor.position };
  });
}

/**
 * A `preHandler` for officers' routes: sends everybody else to log in, and from there back to this address. A form that
 * was sent after its session had ended is not lost: the log-in page (401) carries what was typed.
 */
export async function requireActor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (request.actor) return undefined;
  const action = `/dang-nhap?${new URLSearchParams({ tiep: request.url })}`;
  if (request.method === 'GET' || request.method === 'HEAD') return seeOther(reply, action);
  const carried = await carry(request);
  const page = { carried, action: `${request.ctx.base}${action}`, demo: request.server.demoLogIns ?? [] };
  return reply.page(h(LogInPage, page), { status: 401 });
}

/** The actor of a request that `requireActor` has let through. Throws elsewhere: that is a bug. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error('this route is not behind requireActor');
  return request.actor;
}
