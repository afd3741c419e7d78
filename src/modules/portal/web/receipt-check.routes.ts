import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { procedureVersion } from '#modules/catalogue';
import { readFiled, track } from '#modules/dossier';
import { attemptBucket, countAttempt } from '#modules/identity';
import { issueSlip, paperByToken, paperHeaders, typedToken, type CheckToken, type Paper } from '#modules/papers';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf } from '#platform/http';
import { instantOf, parseMinute } from '#platform/time';
import type { PortalDeps } from '../deps.ts';
import { lost, type DraftParams } from './application.ts';
import { tokenFor } from './draft-cookie.ts';
import { places } from './places.ts';
import { receiptCheckPlaces } from './receipt-check-places.ts';
import { GenuineReceiptPage, ReceiptCheckFormPage, UnknownReceiptPage } from './receipt-check.tsx';

/** Checks from one address in ten minutes. A token cannot be guessed; this is for the machine's sake. */
const LIMIT = { limit: 60, windowSeconds: 600 };

interface Asked {
  Params: { token: string };
}

/** Whether a slip is genuine, for anybody who holds it; and the slip itself for its filer. */
export function receiptCheckRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get('/kiem-tra', async (_request, reply) => reply.page(h(ReceiptCheckFormPage, { typed: '' })));

  app.post('/kiem-tra', async (request, reply) => {
    const { t } = request.ctx;
    const given = formOf(request.body).token;
    const typed = typeof given === 'string' ? given.slice(0, 200).toWellFormed().replaceAll('\u0000', '') : '';
    const token = typedToken(typed);
    if (token) return seeOther(reply, receiptCheckPlaces.check(token));
    const error = t(typed.trim() === '' ? 'portal.receiptCheck.nothing' : 'portal.receiptCheck.notToken');
    return reply.page(h(ReceiptCheckFormPage, { typed, errors: { token: error } }), { status: 422 });
  });

  app.get<Asked>('/kiem-tra/:token', async (request, reply) => {
    reply.header('x-robots-tag', 'noindex');
    const token = typedToken(request.params.token);
    if (!(await mayAsk(deps, request))) return tooOften(request, reply);
    return token ? showReceipt(deps, request, reply, token) : unknown(reply, '');
  });

  app.get<DraftParams>('/nop/ho-so/:draft/giay-tiep-nhan', (request, reply) => giveSlip(deps, request, reply));
}

const mayAsk = ({ sql, world, keys }: PortalDeps, { ctx, ip }: FastifyRequest): Promise<boolean> =>
  inTenant(sql, ctx.tenant, (tx) => countAttempt(tx, world, attemptBucket(keys, ctx.tenant, 'portal.receiptCheck', ip), LIMIT));

const tooOften = ({ ctx }: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.page(h(ReceiptCheckFormPage, { errors: { '': ctx.t('portal.receiptCheck.tooMany') } }), { status: 429 });

const unknown = (reply: FastifyReply, typed: string): FastifyReply => reply.page(h(UnknownReceiptPage, { typed }), { status: 404 });

async function showReceipt(deps: PortalDeps, request: FastifyRequest, reply: FastifyReply, token: CheckToken): Promise<FastifyReply> {
  const { tenant } = request.ctx;
  const found = await inTenantReadOnly(deps.sql, tenant, async (tx) => {
    const known = await paperByToken(tx, token);
    if (!known || known.paper.kind !== 'acceptanceSlip') return undefined;
    return { ...known, procedure: await procedureVersion(tx, toldBy(known.paper, 'procedure')) };
  });
  if (!found?.procedure) return unknown(reply, token);
  const { paper, replaced, procedure } = found;
  const code = toldBy(paper, 'code');
  // The same look-up as by the code alone, with its limits: the degree of completion and nothing more.
  const now = await track(deps, tenant, { code, digits: null, client: request.ip });
  const tracked = now.ok ? now.value : null;
  return reply.page(
    h(GenuineReceiptPage, {
      code,
      procedure: procedure.body.name,
      agency: toldBy(paper, 'agency'),
      receivingPoint: toldBy(paper, 'receivingPoint'),
      receivedAt: instantOf(parseMinute(toldBy(paper, 'receivedAt'))),
      appointment: instantOf(parseMinute(toldBy(paper, 'appointment'))),
      state: tracked?.state ?? null,
      degree: tracked && tracked.degree.done > 0 ? tracked.degree : null,
      sha256: paper.sha256,
      replaced,
    }),
  );
}

function toldBy({ id, told }: Paper, what: string): string {
  const text = told[what];
  if (text === undefined) throw new Error(`paper ${id} does not tell its ${what}`);
  return text;
}

/** The filer's own copy, under the key of the draft that his browser keeps. Before acceptance there is only the receipt. */
async function giveSlip(deps: PortalDeps, request: FastifyRequest<DraftParams>, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx, params } = request;
  const filed = await inTenantReadOnly(deps.sql, ctx.tenant, (tx) => readFiled(tx, params.draft, tokenFor(request, params.draft)));
  if (!filed.ok) return filed.refusal.name === 'WrongState' ? seeOther(reply, places.draft(params.draft)) : lost(reply);
  const province = { name: ctx.province, slug: ctx.slug };
  const actor = { kind: 'applicant' as const, id: params.draft };
  const slip = await issueSlip(deps, ctx.tenant, { matter: filed.value, actor, province });
  if (slip.ok) return reply.headers(paperHeaders(filed.value.dossier.code, slip.value.bytes.length)).send(slip.value.bytes);
  if (slip.refusal.name === 'WrongState') return seeOther(reply, places.sent(params.draft));
  const words = ctx.t(slip.refusal.reason ?? `refusal.${slip.refusal.name}`);
  return reply.page(h(ReceiptCheckFormPage, { errors: { '': words } }), { status: statusOf(slip.refusal) });
}
