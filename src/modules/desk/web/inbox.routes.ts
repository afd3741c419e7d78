import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { restDayNotice } from '#modules/calendar';
import { queues, type Queue } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { seeOther } from '#platform/http';
import type { DeskDeps } from '../deps.ts';
import { askedOf, isHeld } from '../domain/held.ts';
import { timeBadge, type TimeBadge } from '../domain/time-badge.ts';
import { readDesk, type DeskRow } from '../use-cases/read-desk.ts';
import { railHandOver } from './hand-over-rail.ts';
import { InboxPage } from './inbox.tsx';
import { LostPage } from './lost.tsx';

interface Asked {
  Params: { queue?: string };
  Querystring: { after?: unknown };
}

export const queueNamed = (name: unknown): Queue | undefined => queues.find((one) => one === name);

/** The officer's lists: `/lam-viec` is what waits for him, the others are named. */
export function inboxRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec', { preHandler: requireActor }, (request, reply) => show(deps, request, reply, 'mine'));

  app.get<Asked>('/lam-viec/danh-sach/:queue', { preHandler: requireActor }, async (request, reply) => {
    const queue = queueNamed(request.params.queue);
    if (!queue) return reply.page(h(LostPage, { what: 'queue' }), { status: 404 });
    return queue === 'mine' ? seeOther(reply, '/lam-viec') : show(deps, request, reply, queue);
  });
}

async function show(deps: DeskDeps, request: FastifyRequest<Asked>, reply: FastifyReply, queue: Queue): Promise<FastifyReply> {
  const now = deps.world.now();
  const after = cursorOf(request.query.after);
  const me = actorOf(request);
  const [desk, handOver] = await inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) =>
    Promise.all([readDesk(tx, me, { queue, now, after }), railHandOver(tx, me, { ...deps, now })]),
  );
  const timed = (row: DeskRow) => ({
    ...row,
    time: row.state === 'resolved' ? null : inShort(row, timeBadge(deps.calendar, now, row)),
    asked: askedOf(row, now),
  });
  const restDay = restDayNotice(deps.calendar, now)?.key ?? null;
  return reply.page(h(InboxPage, { queue, ...desk, rows: desk.rows.map(timed), isFurther: after !== undefined, restDay, handOver, me }));
}

/** A list has room for what a dossier waits for, and its sign says that the clock stands. */
const inShort = ({ state }: DeskRow, time: TimeBadge | null): TimeBadge | null =>
  time?.tone === 'paused' && isHeld(state) ? { ...time, key: `desk.inbox.waits.${state}`, values: {} } : time;

/** Where a page goes on. What somebody changed in the address so that it is none any more gives the first page. */
const cursorOf = (after: unknown): string | undefined =>
  typeof after === 'string' && /^2\d{3}-[^~]{1,40}~[0-9a-f-]{36}$/.test(after) ? after : undefined;
