import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h, type JSX } from 'preact';
import { actorOf, requireActor } from '#modules/identity';
import { exempt, refund, voidReceipt, type Account, type FeeReceipt } from '#modules/payment';
import { formOf, seeOther, statusOf, versionOf, writeKeyOf, type FormBody } from '#platform/http';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import { LostPage } from './lost.tsx';
import { ExemptPage, RefundPage, VoidPage } from './payment-act.tsx';
import { payPlaces } from './payment-places.ts';
import { ReceiptPage } from './payment-receipt.tsx';
import { errorsOf, sentIn, typedIn, wholeIn } from './payment-typed.ts';
import { openPayment, type PaymentView } from './payment-view.ts';

interface Asked {
  Params: { id: string; receipt?: string; line?: string };
}
type Request = FastifyRequest<Asked>;

/** What the page of an act is about, once the dossier's money is open. */
interface Subject {
  view: PaymentView;
  account: Account;
  receipt: FeeReceipt | undefined;
}

interface ActPage {
  path: string;
  page(subject: Subject): JSX.Element | null;
  work(deps: DeskDeps, request: Request, subject: Subject, form: FormBody, key: Id): Promise<Result<unknown>>;
}

const base = '/lam-viec/ho-so/:id/le-phi';

const voiding: ActPage = {
  path: `${base}/bien-lai/:receipt/huy`,
  page: ({ view, receipt }) => (receipt ? h(VoidPage, { view, receipt }) : null),
  work: (deps, request, { receipt }, form, key) =>
    voidReceipt(deps, request.ctx.tenant, actorOf(request), { key, receiptId: receipt!.id, reason: sentIn(form, 'reason') }),
};

const repaying: ActPage = {
  path: `${base}/bien-lai/:receipt/hoan`,
  page: ({ view, account, receipt }) => (receipt ? h(RefundPage, { view, receipt, left: leftOf(account, receipt) }) : null),
  work: (deps, request, { view, receipt }, form, key) =>
    refund(deps, request.ctx.tenant, actorOf(request), {
      key,
      receiptId: receipt!.id,
      amount: wholeIn(sentIn(form, 'amount')) ?? Number.NaN,
      ground: sentIn(form, 'ground'),
      manner: sentIn(form, 'manner') as 'cash' | 'transfer',
      basis: sentIn(form, 'basis'),
      isAppraised: isAppraised(view),
    }),
};

const exempting: ActPage = {
  path: `${base}/mien/:line`,
  page: ({ view, account }) => (lineOf(view, account) === null ? null : h(ExemptPage, { view, account, line: lineOf(view, account)! })),
  work: (deps, request, { account }, form, key) =>
    exempt(deps, request.ctx.tenant, actorOf(request), {
      key,
      obligationId: account.obligation.id,
      version: versionOf(form),
      line: Number(request.params.line),
      reason: sentIn(form, 'reason'),
    }),
};

/** The page of each act on money, and the receipt itself, to be printed. */
export function paymentActRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>(`${base}/bien-lai/:receipt`, { preHandler: requireActor }, async (request, reply) => {
    const subject = await open(deps, request);
    return subject?.receipt
      ? reply.page(h(ReceiptPage, { view: subject.view, account: subject.account, receipt: subject.receipt }))
      : lost(reply);
  });
  for (const act of [voiding, repaying, exempting]) {
    app.get<Asked>(act.path, { preHandler: requireActor }, async (request, reply) => show(reply, act, await open(deps, request), 200));
    app.post<Asked>(act.path, { preHandler: requireActor }, (request, reply) => post(deps, request, reply, act));
  }
}

const lost = (reply: FastifyReply) => reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });

function show(reply: FastifyReply, act: ActPage, subject: Subject | undefined, status: number): FastifyReply {
  const page = subject && act.page(subject);
  return page ? reply.page(page, { status }) : lost(reply);
}

async function open(deps: DeskDeps, request: Request, again?: Parameters<typeof openPayment>[2]): Promise<Subject | undefined> {
  const opened = await openPayment(deps, request, again);
  if (!opened.ok || !opened.value.account) return undefined;
  const { account } = opened.value;
  return {
    view: { ...opened.value, line: request.params.line },
    account,
    receipt: account.receipts.find(({ id }) => id === request.params.receipt),
  };
}

async function post(deps: DeskDeps, request: Request, reply: FastifyReply, act: ActPage): Promise<FastifyReply> {
  const subject = await open(deps, request);
  if (!subject || !act.page(subject)) return lost(reply);
  const form = formOf(request.body);
  const key = writeKeyOf(form);
  const result = key.ok ? await act.work(deps, request, subject, form, key.value) : key;
  if (result.ok) return seeOther(reply, payPlaces.account(request.params.id));
  const typed = Object.fromEntries(Object.keys(form).map((name) => [name, typedIn(form, name)]));
  const errors = errorsOf(request.ctx.t, result.refusal);
  return show(reply, act, await open(deps, request, { typed, errors }), statusOf(result.refusal));
}

/** A specialist has it in hand, or had: what was paid for has begun. */
const isAppraised = ({ kase: { dossier, history } }: PaymentView): boolean =>
  dossier.handlerId !== null || history.some(({ kind }) => kind === 'dossier.taken' || kind === 'dossier.assigned');

const leftOf = ({ refunds }: Account, { id, amount }: FeeReceipt): number =>
  refunds.filter(({ receiptId }) => receiptId === id).reduce((left, one) => left - one.amount, amount);

function lineOf({ line }: PaymentView, { lines }: Account): number | null {
  const found = lines.find(({ no }) => String(no) === line);
  return found ? found.no : null;
}
