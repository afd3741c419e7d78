import type { FastifyInstance, FastifyReply } from 'fastify';
import { h } from 'preact';
import { acceptHandOver, answerField, remarkField, type ShownLine } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { formOf, seeOther, statusOf, versionOf, writeKeyOf, type FormBody } from '#platform/http';
import type { DeskDeps } from '../deps.ts';
import { askedCode, askedWords } from '../domain/asked-code.ts';
import type { NamedHandOver } from '../use-cases/read-hand-over.ts';
import { AcceptPage, type AcceptPageProps, type Answered } from './hand-over-accept.tsx';
import { slipPlaces } from './hand-over-places.ts';
import { errorsOf } from './hand-over-refused.ts';
import { SlipPage } from './hand-over-slip.tsx';
import { lostSlip, openSlip, type AskedSlip } from './hand-over-slip.routes.ts';

/** `/lam-viec/ban-giao/:id/nhan`: the receiver's check of a slip, by ticking and by scanning. */
export function handOverAcceptRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<AskedSlip>('/lam-viec/ban-giao/:id/nhan', { preHandler: requireActor }, async (request, reply) => {
    const view = await openSlip(deps, request);
    if (!view.ok) return lostSlip(reply);
    return view.value.allowed.accept ? page(reply, view.value, {}) : seeOther(reply, slipPlaces.slip(request.params.id));
  });

  app.post<AskedSlip>('/lam-viec/ban-giao/:id/nhan', { preHandler: requireActor }, async (request, reply) => {
    const view = await openSlip(deps, request);
    if (!view.ok) return lostSlip(reply);
    const form = formOf(request.body);
    const answered = answeredIn(form, view.value.lines);
    if (form.act !== 'accept' && view.value.allowed.accept) return scan(reply, view.value, answered, form);
    const key = writeKeyOf(form);
    const answers = view.value.lines.map(({ no }) => ({ no, answer: answered[answerField(no)]!, remark: answered[remarkField(no)]! }));
    const input = { slipId: view.value.slip.id, version: versionOf(form), answers };
    const done = key.ok ? await acceptHandOver(deps, request.ctx.tenant, actorOf(request), { key: key.value, ...input }) : key;
    if (done.ok) return seeOther(reply, slipPlaces.slip(done.value.slipId));
    const errors = errorsOf(request.ctx.t, done.refusal, byField(view.value.lines));
    const now = await openSlip(deps, request); // somebody else may have been quicker
    if (!now.ok) return lostSlip(reply);
    const status = statusOf(done.refusal);
    if (now.value.allowed.accept) return page(reply, now.value, { answered, errors }, status);
    return reply.page(h(SlipPage, { view: now.value, errors }), { status });
  });
}

const text = (form: FormBody, field: string): string => {
  const [first = ''] = [form[field] ?? ''].flat();
  return first.toWellFormed().replaceAll('\u0000', '');
};

/** What has been said about each line so far. */
const answeredIn = (form: FormBody, lines: readonly ShownLine[]): Answered =>
  Object.fromEntries(lines.flatMap(({ no }) => [answerField(no), remarkField(no)].map((field) => [field, text(form, field)])));

/** What a fault of a line is told with: the code of its dossier. */
const byField = (lines: readonly ShownLine[]) =>
  Object.fromEntries(lines.flatMap(({ no, code }) => [answerField(no), remarkField(no)].map((field) => [field, { code }])));

/** Ticks the line of the scanned code as there, unless something else was said about it. Writes nothing. */
function scan(reply: FastifyReply, view: NamedHandOver, answered: Answered, form: FormBody): FastifyReply {
  const { t } = reply.request.ctx;
  const code = askedWords(text(form, 'code'));
  if (code === '') return page(reply, view, { answered });
  const wanted = askedCode(code).replace(/\s+/g, '').toUpperCase();
  const line = view.lines.find((one) => one.code === wanted);
  if (!line) return page(reply, view, { answered, code, errors: { code: t('desk.handOver.notOnSlip', { code }) } }, 422);
  const field = answerField(line.no);
  return page(reply, view, { answered: { ...answered, [field]: answered[field] || 'there' }, ticked: line.code });
}

const page = (reply: FastifyReply, view: NamedHandOver, more: Partial<Omit<AcceptPageProps, 'view'>>, status = 200): FastifyReply =>
  reply.page(h(AcceptPage, { view, answered: {}, code: '', ticked: null, errors: {}, ...more }), { status });
