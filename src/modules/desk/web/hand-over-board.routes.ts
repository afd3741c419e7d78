import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import {
  countHandOvers,
  countInbox,
  openLists,
  readHandOverBoard,
  readHandOverList,
  readHandOversDone,
  type HandOverRow,
} from '#modules/dossier';
import { actorOf, requireActor, type Actor } from '#modules/identity';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { isId } from '#platform/ids';
import { Temporal, type Instant } from '#platform/time';
import type { DeskDeps } from '../deps.ts';
import { namesOfSlips } from '../use-cases/read-hand-over.ts';
import { HandOverBoardPage, HandOverListPage } from './hand-over-board.tsx';
import { LostPage } from './lost.tsx';
import { railOf } from './rail.ts';

interface Asked {
  Params: { list: string };
  Querystring: { sau?: unknown };
}

const lists = [...openLists, 'done'] as const;

/** `/lam-viec/ban-giao`: what waits, and the slips; and the further pages of each list. */
export function handOverBoardRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get('/lam-viec/ban-giao', { preHandler: requireActor }, async (request, reply) => {
    const [me, now] = [actorOf(request), deps.world.now()];
    const rules = { ...deps, now };
    const read = await inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
      const [board, counts, due] = await Promise.all([
        readHandOverBoard(tx, me, rules),
        countInbox(tx, me, now),
        countHandOvers(tx, me, rules),
      ]);
      const rows = [...Object.values(board.lists).flat(), ...board.done];
      return { board, counts, due, names: await namesOfSlips(tx, now, board.groups, rows) };
    });
    const { ctx } = request;
    const rail = railOf(ctx.t, (path) => `${ctx.base}${path}`, {
      me: actorOf(request),
      counts: read.counts,
      handOver: { count: read.due, current: true },
    });
    return reply.page(h(HandOverBoardPage, { board: read.board, names: read.names, rail }));
  });

  for (const list of lists) {
    app.get<Asked>(`/lam-viec/ban-giao/${list}`, { preHandler: requireActor }, async (request, reply) => {
      const { sau } = request.query;
      const [me, now] = [actorOf(request), deps.world.now()];
      const read = await inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
        const rows = await further(tx, me, { list, after: sau, now });
        return rows && { rows, names: await namesOfSlips(tx, now, [], rows) };
      });
      return read ? reply.page(h(HandOverListPage, { list, ...read })) : reply.page(h(LostPage, { what: 'queue' }), { status: 404 });
    });
  }
}

/** The rows behind the one that the address names; null where it names none. */
async function further(
  tx: Tx,
  me: Actor,
  { list, after, now }: { list: (typeof lists)[number]; after: unknown; now: Instant },
): Promise<HandOverRow[] | null> {
  if (list !== 'done') return isId(after) ? readHandOverList(tx, me, list, after) : null;
  const [, at, id] = typeof after === 'string' ? (/^(2\d{3}-[\d:.TZ-]{10,30})~([0-9a-f-]{36})$/.exec(after) ?? []) : [];
  const instant = at && instantOf(at);
  return instant && isId(id) ? readHandOversDone(tx, me, now, { at: instant, id }) : null;
}

function instantOf(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
