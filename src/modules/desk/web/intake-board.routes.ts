import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { startIntake, takeOver } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, writeKeyOf, type FormBody } from '#platform/http';
import { isId } from '#platform/ids';
import { refuse, type Refusal } from '#platform/results';
import type { FieldErrors } from '#platform/ui';
import type { DeskDeps } from '../deps.ts';
import { askedWords } from '../domain/asked-code.ts';
import { readIntakeBoard, takesIn } from '../use-cases/read-intake-board.ts';
import { IntakeBoardPage } from './intake-board.tsx';
import { intakePlaces } from './intake-places.ts';

interface Asked {
  Querystring: { q?: unknown };
}
type Request = FastifyRequest<Asked>;

/** `/lam-viec/tiep-nhan`: choose the procedure, go on with a citizen's draft, or with what was begun. */
export function intakeBoardRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>(intakePlaces.board, { preHandler: requireActor }, (request, reply) => show(deps, request, reply));

  app.post<Asked>(intakePlaces.board, { preHandler: requireActor }, async (request, reply) => {
    const started = await start(deps, request, formOf(request.body));
    return started.ok
      ? seeOther(reply, intakePlaces.draft(started.value.draftId))
      : show(deps, request, reply, whole(request, started.refusal));
  });

  app.get(intakePlaces.takeOver, { preHandler: requireActor }, (_request, reply) => seeOther(reply, intakePlaces.board));
  app.post<Asked>(intakePlaces.takeOver, { preHandler: requireActor }, async (request, reply) => {
    const code = askedWords([formOf(request.body).code].flat()[0]);
    const taken = await takeOver(deps, request.ctx.tenant, actorOf(request), code);
    if (taken.ok) return seeOther(reply, intakePlaces.draft(taken.value.draftId));
    const { refusal } = taken;
    const errors = { code: request.ctx.t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values) };
    return show(deps, request, reply, { errors, code, status: statusOf(refusal) === 404 ? 422 : statusOf(refusal) });
  });
}

/** `start` says version, case and channel; `like` a dossier whose people are those of the new one. */
function start(deps: DeskDeps, request: Request, form: FormBody) {
  const key = writeKeyOf(form);
  if (!key.ok) return key;
  const [version, caseKey = '', way] = String([form.start].flat()[0] ?? '').split('~');
  if (!isId(version)) return refuse('NotFound', { reason: 'dossier.takeIn.noProcedure' });
  const like = [form.like].flat()[0];
  return startIntake(deps, request.ctx.tenant, actorOf(request), {
    key: key.value,
    procedureVersionId: version,
    caseKey: caseKey.slice(0, 40),
    channel: way === 'post' ? 'post' : 'counter',
    like: isId(like) ? like : null,
  });
}

interface Again {
  errors: FieldErrors;
  code?: string;
  status: number;
}

const whole = (request: Request, refusal: Refusal): Again => ({
  errors: { '': request.ctx.t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values) },
  status: statusOf(refusal),
});

async function show(deps: DeskDeps, request: Request, reply: FastifyReply, again?: Again): Promise<FastifyReply> {
  const actor = actorOf(request);
  const words = askedWords(request.query.q);
  const board = await inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) => readIntakeBoard(tx, actor, words, deps.world.now()));
  const page = h(IntakeBoardPage, { board, isDesk: takesIn(actor), errors: again?.errors ?? {}, code: again?.code ?? '' });
  return reply.page(page, { status: again?.status ?? 200 });
}
