import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { confirmPayment } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { issueReceipt, raiseFees, type FeePick, type Manner } from '#modules/payment';
import { formOf, seeOther, statusOf, versionOf, writeKeyOf, type FormBody } from '#platform/http';
import { isId } from '#platform/ids';
import { refuse, type Refusal, type Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import { LostPage } from './lost.tsx';
import { payPlaces } from './payment-places.ts';
import { errorsOf, sentIn, typedIn, wholeIn } from './payment-typed.ts';
import { lineChoices, openPayment, type PaymentView } from './payment-view.ts';
import { SHOWN, WAITING } from './payment-collect.tsx';
import { PaymentPage } from './payment.tsx';

interface Asked {
  Params: { id: string };
}
type Request = FastifyRequest<Asked>;

/** A dossier's money: `GET` shows it, `POST` collects; beside it, asking for lines of the table. */
export function paymentRoutes(app: FastifyInstance, deps: DeskDeps): void {
  const path = '/lam-viec/ho-so/:id/le-phi';
  app.get<Asked>(path, { preHandler: requireActor }, async (request, reply) => {
    const opened = await openPayment(deps, request);
    return opened.ok ? reply.page(h(PaymentPage, { view: opened.value })) : lost(reply);
  });
  app.post<Asked>(path, { preHandler: requireActor }, (request, reply) => answer(deps, request, reply, collect));
  app.get<Asked>(`${path}/lap-khoan-thu`, { preHandler: requireActor }, async (request, reply) =>
    seeOther(reply, payPlaces.account(request.params.id)),
  );
  app.post<Asked>(`${path}/lap-khoan-thu`, { preHandler: requireActor }, (request, reply) => answer(deps, request, reply, ask));
}

const lost = (reply: FastifyReply) => reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });

type Work = (deps: DeskDeps, request: Request, form: FormBody, view: PaymentView) => Promise<Result<unknown>>;

/** Does it, or gives the page again with what was typed and what is at fault. */
async function answer(deps: DeskDeps, request: Request, reply: FastifyReply, work: Work): Promise<FastifyReply> {
  const opened = await openPayment(deps, request);
  if (!opened.ok) return lost(reply);
  const form = formOf(request.body);
  const result = await work(deps, request, form, opened.value);
  return result.ok ? seeOther(reply, payPlaces.account(request.params.id)) : again(deps, request, reply, form, result.refusal);
}

async function again(deps: DeskDeps, request: Request, reply: FastifyReply, form: FormBody, refusal: Refusal): Promise<FastifyReply> {
  const typed = Object.fromEntries(Object.keys(form).map((name) => [name, typedIn(form, name)]));
  const opened = await openPayment(deps, request, { typed, errors: errorsOf(request.ctx.t, refusal) });
  return opened.ok ? reply.page(h(PaymentPage, { view: opened.value }), { status: statusOf(refusal) }) : lost(reply);
}

/** Where the dossier waits for this money and all of it comes, it goes on in the same act. */
async function collect(deps: DeskDeps, request: Request, form: FormBody, { kase, account }: PaymentView): Promise<Result<unknown>> {
  const key = writeKeyOf(form);
  if (!key.ok) return key;
  if (!account) return refuse('WrongState', { reason: 'payment.refusal.nothingOpen' });
  const { tenant } = request.ctx;
  const me = actorOf(request);
  const amount = wholeIn(sentIn(form, 'amount'));
  const replaces = sentIn(form, 'replacesId');
  if (replaces !== '' && !isId(replaces)) return refuse('Invalid', { fields: { replacesId: 'payment.fault.notReplaceable' } });
  const collecting = {
    manner: sentIn(form, 'manner') as Manner,
    payer: sentIn(form, 'payer'),
    reference: sentIn(form, 'reference'),
    ...(replaces !== '' && { replacesId: replaces }),
  };
  const { dossier } = kase;
  const { id: obligationId, version } = account.obligation;
  const waiting = wholeIn(sentIn(form, WAITING));
  if (waiting !== null && (amount === null || amount === wholeIn(sentIn(form, SHOWN)))) {
    // What is open may have changed under the form without the dossier: then nothing is taken. A repeat goes on to its answer.
    if (versionOf(form) !== version && dossier.version === waiting) return refuse('Conflict');
    return confirmPayment(deps, tenant, me, { key: key.value, dossierId: dossier.id, version: waiting, collecting });
  }
  return issueReceipt(deps, tenant, me, { key: key.value, obligationId, version: versionOf(form), amount, ...collecting });
}

/** Lines with a quantity are picked; a quantity that is no number is refused at its own field. */
async function ask(deps: DeskDeps, request: Request, form: FormBody, view: PaymentView): Promise<Result<unknown>> {
  const key = writeKeyOf(form);
  if (!key.ok) return key;
  const { dossier, procedure } = view.kase;
  if (view.moment === null) return refuse('WrongState');
  const picks = lineChoices(view).flatMap((fee) => pickOf(form, fee.key));
  const asked = await raiseFees(deps, request.ctx.tenant, actorOf(request), {
    key: key.value,
    subject: { kind: 'dossier', id: dossier.id },
    code: dossier.code,
    officeId: dossier.receivingPointId,
    agencyId: dossier.agencyId,
    body: procedure,
    answers: {},
    picks,
    moment: view.moment,
  });
  return asked.ok ? asked : { ok: false, refusal: atFields(asked.refusal, picks) };
}

function pickOf(form: FormBody, feeKey: string): FeePick[] {
  const quantity = wholeIn(sentIn(form, `quantity.${feeKey}`));
  const reason = sentIn(form, `exemption.${feeKey}`);
  if (quantity === null) return [];
  return [{ feeKey, quantity, ...(reason.trim() !== '' && { exemption: { reason } }) }];
}

/** `picks.0.quantity` as the form calls it: `quantity.print`. */
function atFields(refusal: Refusal, picks: readonly FeePick[]): Refusal {
  if (!refusal.fields) return refusal;
  const named = Object.entries(refusal.fields).map(([path, fault]) => {
    const [, n, field] = /^picks\.(\d+)\.(\w+)$/.exec(path) ?? [];
    const pick = n === undefined ? undefined : picks[Number(n)];
    return [pick ? `${field === 'exemption' ? 'exemption' : 'quantity'}.${pick.feeKey}` : path, fault] as const;
  });
  return { ...refusal, fields: Object.fromEntries(named) };
}
