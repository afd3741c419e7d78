import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { handOversOf, look, readInbox } from '#modules/dossier';
import { actorOf, requireActor, type Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { readAccount } from '#modules/payment';
import type { DeskDeps } from '../deps.ts';
import { deskActs, type DeskAct } from '../domain/desk-act.ts';
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
      const { id } = kase.dossier;
      const [next, account, handOvers] = await Promise.all([
        done && nextOf(tx, me, id, deps.world.now()),
        readAccount(tx, { kind: 'dossier', id }),
        handOversOf(tx, id),
      ]);
      return { done, next, account, handOvers };
    });
    if (!opened.ok) return reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });
    const { done, next, account, handOvers, ...view } = opened.value;
    if (view.kase.allowed.length > 0) await look(deps, request.ctx.tenant, me, view.kase.dossier);
    const chosen = view.kase.papers.find((paper) => String(paper.no) === tep) ?? null;
    return reply.page(h(CasePage, { view, chosen, from: queueNamed(tu) ?? 'mine', done, next, account, handOvers }));
  });
}

function justDone({ history }: Case, me: Actor, said: unknown): DeskAct | null {
  const act = deskActs.find((one) => one === said);
  const last = history.at(-1);
  return act && last?.actor.id === me.officerId && last.kind === factOfAct[act] ? act : null;
}

async function nextOf(tx: Tx, me: Actor, current: Id, now: Instant): Promise<{ id: Id; code: string } | null> {
  const { rows } = await readInbox(tx, me, { queue: 'mine', now, limit: 2 });
  const next = rows.find((row) => row.dossierId !== current);
  return next ? { id: next.dossierId, code: next.code } : null;
}
