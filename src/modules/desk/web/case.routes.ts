import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { readInbox } from '#modules/dossier';
import { actorOf, requireActor, type Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { acts, type Act } from '#modules/workflow';
import type { DeskDeps } from '../deps.ts';
import { factOfAct } from '../domain/fact-of-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { CasePage } from './case.tsx';
import { openCase } from './case-view.ts';
import { queueNamed } from './inbox.routes.ts';
import { LostPage } from './lost.tsx';

interface Asked {
  Params: { id: string };
  Querystring: { tep?: unknown; tu?: unknown; xong?: unknown };
}

/**
 * One dossier. `tep`: number of the open paper; `tu`: the list it was opened from; `xong`: the act just done, believed
 * only where the log says so.
 */
export function caseRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ho-so/:id', { preHandler: requireActor }, async (request, reply) => {
    const { tep, tu, xong } = request.query;
    const me = actorOf(request);
    const opened = await openCase(deps, request, async (tx, kase) => {
      const done = justDone(kase, me, xong);
      return { done, next: done && (await nextOf(tx, me, kase.dossier.id, deps.world.now())) };
    });
    if (!opened.ok) return reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });
    const { done, next, ...view } = opened.value;
    const chosen = view.kase.papers.find((paper) => String(paper.no) === tep) ?? null;
    return reply.page(h(CasePage, { view, chosen, from: queueNamed(tu) ?? 'mine', done, next }));
  });
}

function justDone({ history }: Case, me: Actor, said: unknown): Act | null {
  const act = acts.find((one) => one === said);
  const last = history.at(-1);
  return act && last?.actor.id === me.officerId && last.kind === factOfAct[act] ? act : null;
}

async function nextOf(tx: Tx, me: Actor, current: Id, now: Instant): Promise<{ id: Id; code: string } | null> {
  const { rows } = await readInbox(tx, me, { queue: 'mine', now, limit: 2 });
  const next = rows.find((row) => row.dossierId !== current);
  return next ? { id: next.dossierId, code: next.code } : null;
}
