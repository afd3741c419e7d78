import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { saveIntake, takeIn, type Intake } from '#modules/dossier';
import { fieldsOf } from '#modules/forms';
import { actorOf, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, versionOf, writeKeyOf, type FormBody } from '#platform/http';
import type { Refusal } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import { cardHolders, filledBy, readCard } from '../domain/citizen-card.ts';
import { atPageFields, deskFields, saidOf, type TypedIntake } from '../domain/intake-form.ts';
import { IntakePage } from './intake.tsx';
import { intakePlaces } from './intake-places.ts';
import { channelOf, differencesOf, openIntakeView, typedBefore, typedIn, type IntakeView } from './intake-view.ts';
import { LostPage } from './lost.tsx';

interface Asked {
  Params: { draft: string };
}
type Request = FastifyRequest<Asked>;

/** `/lam-viec/tiep-nhan/:draft`: the one page on which a dossier is taken in. */
export function intakeRoutes(app: FastifyInstance, deps: DeskDeps): void {
  const address = '/lam-viec/tiep-nhan/:draft';

  app.get<Asked>(address, { preHandler: requireActor }, async (request, reply) => {
    const opened = await open(deps, request);
    if (!opened.ok) return lost(reply);
    const intake = opened.value;
    if (intake.dossierId) return seeOther(reply, intakePlaces.done(intake.id));
    return reply.page(h(IntakePage, { view: { intake, typed: typedBefore(intake), errors: {}, differs: [] } }));
  });

  app.post<Asked>(address, { preHandler: requireActor }, async (request, reply) => {
    const opened = await open(deps, request);
    if (!opened.ok) return lost(reply);
    const intake = opened.value;
    if (intake.dossierId) return seeOther(reply, intakePlaces.done(intake.id));
    const form = formOf(request.body);
    const sent: Sent = { intake, form, typed: typedIn(intake, form) };
    if ((sent.typed[deskFields.card] ?? '').trim() !== '') return fillIn(deps, request, reply, sent);
    const wanted = String([form._do].flat()[0] ?? 'accept');
    return wanted === 'accept' || wanted === 'later'
      ? send(deps, request, reply, sent, wanted === 'accept')
      : keep(deps, request, reply, sent, wanted);
  });
}

interface Sent {
  intake: Intake;
  form: FormBody;
  typed: TypedIntake;
}

const lost = (reply: FastifyReply) => reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });

const open = (deps: DeskDeps, request: Request, typed?: TypedIntake) =>
  inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) =>
    openIntakeView(tx, actorOf(request), request.params.draft, deps.world.now(), typed),
  );

/** Takes it in. */
async function send(
  deps: DeskDeps,
  request: Request,
  reply: FastifyReply,
  { intake, form, typed }: Sent,
  accept: boolean,
): Promise<FastifyReply> {
  const key = writeKeyOf(form);
  if (!key.ok) return again(deps, request, reply, typed, key.refusal);
  const said = saidOf(intake.procedure.body, channelOf(intake, typed), typed);
  const input = { ...said, key: key.value, draftId: intake.id, version: versionOf(form), accept };
  const taken = await takeIn(deps, request.ctx.tenant, actorOf(request), input);
  return taken.ok ? seeOther(reply, intakePlaces.done(intake.id)) : again(deps, request, reply, typed, taken.refusal);
}

/** Keeps what was typed and goes where it was wanted: to the scanner's page of a component, or to begin something else. */
async function keep(
  deps: DeskDeps,
  request: Request,
  reply: FastifyReply,
  { intake, form, typed }: Sent,
  wanted: string,
): Promise<FastifyReply> {
  const saved = await saveIntake(deps, request.ctx.tenant, actorOf(request), { draftId: intake.id, version: versionOf(form), typed });
  if (!saved.ok) return again(deps, request, reply, typed, saved.refusal);
  const component = intake.procedure.body.components.find(({ key }) => wanted === `scan:${key}`);
  return seeOther(reply, component ? intakePlaces.scan(intake.id, component.key) : intakePlaces.board);
}

/** A card was read: it fills its holder's fields, and the page stands again with the next one to type in. */
async function fillIn(deps: DeskDeps, request: Request, reply: FastifyReply, { intake, form, typed }: Sent): Promise<FastifyReply> {
  const card = readCard(typed[deskFields.card]!);
  if (typeof card === 'string') return again(deps, request, reply, typed, { name: 'Invalid', fields: { [deskFields.card]: card } });
  const known = new Set(fieldsOf(intake.form, 'all').map(({ key }) => key));
  const holder = cardHolders.find((one) => one === typed[deskFields.cardOf]) ?? 'submitter';
  const filled = { ...typed, ...filledBy(card, holder, (field) => known.has(field), typed), [deskFields.card]: '' };
  const saved = await saveIntake(deps, request.ctx.tenant, actorOf(request), {
    draftId: intake.id,
    version: versionOf(form),
    typed: filled,
  });
  return saved.ok ? seeOther(reply, intakePlaces.draft(intake.id)) : again(deps, request, reply, filled, saved.refusal);
}

/** The page with everything that was typed and every fault at its field; the draft as it is now. */
async function again(deps: DeskDeps, request: Request, reply: FastifyReply, typed: TypedIntake, refusal: Refusal): Promise<FastifyReply> {
  const opened = await open(deps, request, typed);
  if (!opened.ok) return lost(reply);
  const intake = opened.value;
  if (intake.dossierId) return seeOther(reply, intakePlaces.done(intake.id));
  const { t } = request.ctx;
  const whole = refusal.reason || refusal.name !== 'Invalid' ? { '': t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values) } : {};
  const fields = atPageFields(channelOf(intake, typed), refusal.fields ?? {});
  const errors = { ...whole, ...Object.fromEntries(Object.entries(fields).map(([field, key]) => [field, t(key, refusal.values)])) };
  const differs = refusal.name === 'Conflict' ? differencesOf(intake, typed) : [];
  const view: IntakeView = { intake, typed: shown(typed), errors, differs };
  return reply.page(h(IntakePage, { view }), { status: statusOf(refusal) });
}

/** As it was typed, without what no page could show. */
const shown = (typed: TypedIntake): TypedIntake =>
  Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.toWellFormed().replaceAll('\u0000', '')]));
