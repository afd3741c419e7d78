import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { badge, due, restDayNotice, whyDue, type Badge, type DueInput } from '#modules/calendar';
import { procedureVersion } from '#modules/catalogue';
import { track, type Timeline, type Tracked } from '#modules/dossier';
import { findUnit } from '#modules/organisation';
import { workflowVersion } from '#modules/workflow';
import { inTenantReadOnly } from '#platform/database';
import { formOf, statusOf } from '#platform/http';
import type { Translate } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import type { FieldErrors } from '#platform/ui';
import type { PortalDeps } from '../deps.ts';
import { lastDigits, printedCode } from '../domain/printed-code.ts';
import { stagesOf } from '../domain/stages.ts';
import { BriefPage } from './brief.tsx';
import { readTold } from './told.ts';
import { nothingTyped, TrackFormPage, type TrackValues } from './track-form.tsx';
import { TrackedPage } from './tracked.tsx';

/** States in which no step of the office is under way. */
const held: ReadonlySet<Tracked['state']> = new Set(['supplementing', 'awaitingPayment', 'suspended']);

/** `GET /tra-cuu` asks, `POST /tra-cuu` answers with the page itself: the four digits never stand in an address. */
export function trackRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get('/tra-cuu', async (_request, reply) => reply.page(h(TrackFormPage, { values: nothingTyped, errors: {} })));

  app.post('/tra-cuu', async (request, reply) => {
    const { t, tenant } = request.ctx;
    const values = typedIn(request.body);
    const again = (errors: FieldErrors, status = 422) => reply.page(h(TrackFormPage, { values, errors }), { status });
    const code = printedCode(values.code);
    const digits = values.digits.trim() === '' ? null : lastDigits(values.digits);
    const errors: FieldErrors = {
      ...(code === undefined && { code: t(values.code.trim() === '' ? 'portal.track.noCode' : 'portal.track.notCode') }),
      ...(digits === undefined && { digits: t('portal.track.notDigits') }),
    };
    if (code === undefined || digits === undefined) return again(errors);

    const found = await track(deps, tenant, { code, digits, client: request.ip });
    if (found.ok) return show(deps, request, reply, found.value);
    const { refusal } = found;
    const words = t(refusal.reason ?? `refusal.${refusal.name}`);
    return refusal.name === 'TooMany'
      ? again({ '': words }, statusOf(refusal))
      : again({ code: digits === null ? t('portal.track.unknown') : words });
  });
}

function typedIn(body: unknown): TrackValues {
  const form = formOf(body);
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100).toWellFormed() : '');
  return { code: text(form.code), digits: text(form.digits) };
}

async function show(deps: PortalDeps, { ctx }: FastifyRequest, reply: FastifyReply, found: Tracked): Promise<FastifyReply> {
  const { code, state, timeline } = found;
  if (!timeline) return reply.page(h(BriefPage, { code, state, degree: found.degree }));
  const now = deps.world.now();
  const read = await inTenantReadOnly(deps.sql, ctx.tenant, async (tx) => {
    const about = { id: timeline.dossierId, state, supplementDueAt: timeline.supplementDueAt };
    const [version, agency, point, told] = await Promise.all([
      procedureVersion(tx, found.procedureVersionId),
      findUnit(tx, timeline.agencyId, localDate(now)),
      findUnit(tx, timeline.receivingPointId, localDate(now)),
      readTold(tx, about, now),
    ]);
    const workflow = await workflowVersion(tx, version!.workflowVersionId);
    return { body: version!.body, workflow: workflow!.body, agency: agency?.name ?? '', receivingPoint: point?.name ?? '', told };
  });
  const { calendar } = deps;
  const late = timeline.standing === 'overdue' || timeline.standing === 'pausedOverdue';
  const flow = read.workflow.steps.map((step) => step.key);
  const stages = stagesOf({ ...timeline, flow, now, held: held.has(found.state), late, ended: found.degree.ended });
  const clocked = timeline.clock && inWords(timeline.clock, ctx.t);
  const why = clocked && whyDue(clocked, due(clocked, calendar), { now, lang: ctx.lang });
  const { workflow, agency, receivingPoint, body, told } = read;
  const clock = badgeOf(calendar, { ...timeline, waitingFor: clocked?.pauses?.findLast(({ to }) => to === null)?.reason }, now);
  const restDay = restDayNotice(calendar, now)?.key ?? null;
  const { dueAt } = timeline;
  const places = { agency, receivingPoint, workflow, stages };
  const time = { dueAt, badge: clock, why, restDay };
  const { asked, items, open } = told;
  const { outcome } = timeline;
  const { name: procedure, components } = body;
  return reply.page(h(TrackedPage, { code, state, outcome, procedure, components, asked, items, open, ...places, ...time }));
}

/** Null before acceptance, when no legal clock runs. */
const badgeOf = (calendar: PortalDeps['calendar'], timeline: Timeline & { waitingFor: string | undefined }, now: Instant): Badge | null =>
  timeline.standing === 'waiting' ? null : badge(calendar, now, timeline);

/** The reasons of pauses in the reader's language. */
const inWords = ({ pauses, ...input }: DueInput, t: Translate): DueInput => ({
  ...input,
  pauses: (pauses ?? []).map(({ reason, ...pause }) => ({ ...pause, ...(reason !== undefined && { reason: t(reason) }) })),
});
