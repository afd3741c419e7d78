import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { addToHandOver, giveHandOver, removeFromHandOver, withdrawHandOver, type HandOverDone, type HandOverInput } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, versionOf, writeKeyOf, type FormBody } from '#platform/http';
import { isId } from '#platform/ids';
import { refuse, type Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import { askedCode, askedWords } from '../domain/asked-code.ts';
import { readNamedHandOver, type NamedHandOver } from '../use-cases/read-hand-over.ts';
import { slipPlaces } from './hand-over-places.ts';
import { SlipPrintPage } from './hand-over-print.tsx';
import { errorsOf } from './hand-over-refused.ts';
import { SlipPage } from './hand-over-slip.tsx';
import { LostPage } from './lost.tsx';

export interface AskedSlip {
  Params: { id: string };
}
type Request = FastifyRequest<AskedSlip>;

/** What the buttons of a slip do, by the end of their address. */
const acts: Record<string, (deps: DeskDeps, request: Request, input: HandOverInput, form: FormBody) => Promise<Result<HandOverDone>>> = {
  giao: (deps, request, input) => giveHandOver(deps, request.ctx.tenant, actorOf(request), input),
  rut: (deps, request, input) => withdrawHandOver(deps, request.ctx.tenant, actorOf(request), input),
  them: (deps, request, input, form) =>
    addToHandOver(deps, request.ctx.tenant, actorOf(request), { ...input, code: askedCode(codeIn(form)) }),
  bot: async (deps, request, input, { dossier }) =>
    isId(dossier) ? removeFromHandOver(deps, request.ctx.tenant, actorOf(request), { ...input, dossierId: dossier }) : refuse('NotFound'),
};

const codeIn = (form: FormBody): string => askedWords([form.code].flat()[0]);

/** One slip, its acts, and its paper. */
export function handOverSlipRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<AskedSlip>('/lam-viec/ban-giao/:id', { preHandler: requireActor }, async (request, reply) => {
    const view = await openSlip(deps, request);
    return view.ok ? reply.page(h(SlipPage, { view: view.value })) : lostSlip(reply);
  });

  app.get<AskedSlip>('/lam-viec/ban-giao/:id/in', { preHandler: requireActor }, async (request, reply) => {
    const view = await openSlip(deps, request);
    return view.ok ? reply.page(h(SlipPrintPage, { view: view.value })) : lostSlip(reply);
  });

  for (const [name, run] of Object.entries(acts)) {
    app.post<AskedSlip>(`/lam-viec/ban-giao/:id/${name}`, { preHandler: requireActor }, async (request, reply) => {
      const form = formOf(request.body);
      const key = writeKeyOf(form);
      const { id } = request.params;
      if (!isId(id)) return lostSlip(reply);
      const done = key.ok ? await run(deps, request, { key: key.value, slipId: id, version: versionOf(form) }, form) : key;
      if (done.ok) return seeOther(reply, slipPlaces.slip(id));
      const view = await openSlip(deps, request);
      if (!view.ok) return lostSlip(reply);
      const errors = errorsOf(request.ctx.t, done.refusal);
      return reply.page(h(SlipPage, { view: view.value, code: codeIn(form), errors }), { status: statusOf(done.refusal) });
    });
  }
}

/** The slip of the address, for who may see it. */
export const openSlip = (deps: DeskDeps, request: Request): Promise<Result<NamedHandOver>> =>
  inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) => readNamedHandOver(tx, actorOf(request), request.params.id, deps.world.now()));

export const lostSlip = (reply: FastifyReply) => reply.page(h(LostPage, { what: 'slip' }), { status: 404 });
