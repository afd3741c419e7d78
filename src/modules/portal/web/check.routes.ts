import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { submit } from '#modules/dossier';
import { isWaiting } from '#modules/uploads';
import { inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, writeKeyOf } from '#platform/http';
import type { Translate } from '#platform/i18n';
import type { Refusal } from '#platform/results';
import { Temporal } from '#platform/time';
import type { PortalDeps } from '../deps.ts';
import { appointmentFor } from '../domain/appointment.ts';
import { lost, ofDraft, type Application, type DraftParams } from './application.ts';
import { CheckPage } from './check.tsx';
import { tokenFor } from './draft-cookie.ts';
import { readOwn } from './own.ts';
import { places } from './places.ts';
import { SentPage } from './sent.tsx';
import { TaskListPage } from './task-list.tsx';

/** The task list, the check before sending, sending itself, and the receipt. */
export function applicationRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<DraftParams>(
    '/nop/ho-so/:draft',
    ofDraft(deps, async (application, _request, reply) => reply.page(h(TaskListPage, { application }))),
  );

  app.get<DraftParams>(
    '/nop/ho-so/:draft/kiem-tra',
    ofDraft(deps, async (application, _request, reply) => reply.page(h(CheckPage, { application }))),
  );

  app.post<DraftParams>(
    '/nop/ho-so/:draft/kiem-tra',
    ofDraft(deps, (application, request, reply) => send(deps, application, request, reply)),
  );

  app.get<DraftParams & { Querystring: { tep?: unknown } }>('/nop/ho-so/:draft/da-nop', async (request, reply) => {
    const found = await readSent(deps, request);
    if (!found.ok) return found.refusal.name === 'WrongState' ? seeOther(reply, places.draft(request.params.draft)) : lost(reply);
    return reply.page(h(SentPage, { ...found.value, late: request.query.tep === 'muon' }));
  });
}

async function send(deps: PortalDeps, application: Application, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { draft, token } = application;
  const { t, tenant } = request.ctx;
  const form = formOf(request.body);
  const again = (refusal: Refusal, errors: Record<string, string>) =>
    reply.page(h(CheckPage, { application, errors }), { status: statusOf(refusal) });
  const whole = (refusal: Refusal) => again(refusal, { '': t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values) });

  const key = writeKeyOf(form);
  if (!key.ok) return whole(key.refusal);
  if (application.pending.some(isWaiting)) return whole({ name: 'Unavailable', reason: 'portal.check.waiting' });
  if (form.declared !== 'yes') return again({ name: 'Invalid' }, { declared: t('portal.check.notDeclared') });
  const sent = await submit(deps, tenant, { key: key.value, draftId: draft.id, token });
  if (sent.ok) return seeOther(reply, places.sent(draft.id));
  const { refusal } = sent;
  if (refusal.name === 'WrongState') return seeOther(reply, places.sent(draft.id));
  if (refusal.name === 'NotFound') return lost(reply);
  return refusal.fields && !refusal.reason ? again(refusal, { '': incomplete(t, refusal.fields) }) : whole(refusal);
}

/** Gaps are listed on the page itself; a planned hour that cannot be is only known now. */
const incomplete = (t: Translate, fields: Record<string, string>): string =>
  t(Object.values(fields).find((fault) => fault.startsWith('dossier.event.')) ?? 'portal.check.incomplete');

const readSent = (deps: PortalDeps, request: FastifyRequest<DraftParams>) =>
  inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
    const { draft } = request.params;
    const own = await readOwn(deps, tx, draft, tokenFor(request, draft));
    if (!own.ok) return own;
    const { dossier } = own.value;
    const now = deps.world.now();
    const appointment = dossier.state === 'submitted' ? appointmentFor(deps.calendar, dossier.timeLimit, now) : null;
    const { lateFrom, resolvedAt } = dossier;
    const overdue = resolvedAt === null && lateFrom !== null && Temporal.Instant.compare(Temporal.Instant.from(lateFrom), now) <= 0;
    return { ok: true as const, value: { ...own.value, appointment, overdue } };
  });
