import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { look } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { SENT_AGAIN, seeOther, statusOf, versionOf, writeKeyOf } from '#platform/http';
import type { Refusal, Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import { askDeskAct, deskActs, type DeskAct } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { formOf } from './act-forms.ts';
import { readActMore, type ActQuery } from './act-more.ts';
import { ActPage } from './act.tsx';
import type { ActView } from './act-view.ts';
import { openCase } from './case-view.ts';
import { LostPage } from './lost.tsx';
import { places } from './places.ts';
import { receiveAct, storedUpload, type Posted } from './receive-act.ts';
import { RefusedPage } from './refused.tsx';
import { slipAfter } from './slip-again.ts';

interface Asked {
  Params: { id: string; act: string };
  Querystring: ActQuery;
}
type Request = FastifyRequest<Asked>;

/** A page for each act: `GET` asks what it needs, `POST` to the same address does it. */
export function actRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ho-so/:id/:act', { preHandler: requireActor }, async (request, reply) => {
    const act = actNamed(request.params.act);
    const opened = act && (await openAct(deps, request, act));
    if (!opened?.ok) return lost(reply);
    const { kase } = opened.value;
    if (kase.allowed.length > 0) await look(deps, request.ctx.tenant, actorOf(request), kase.dossier);
    const asked = askDeskAct(kase.dossier, kase.workflow, actorOf(request), opened.value.act);
    return asked.ok ? reply.page(h(ActPage, { view: opened.value })) : refused(reply, opened.value, asked.refusal);
  });

  app.post<Asked>('/lam-viec/ho-so/:id/:act', { preHandler: requireActor }, async (request, reply) => {
    const act = actNamed(request.params.act);
    const opened = act && (await openAct(deps, request, act));
    if (!act || !opened?.ok) return lost(reply);
    const { kase } = opened.value;
    const posted = await receiveAct(deps, request, kase, act);
    const result = await perform(deps, request, kase, { act, posted });
    if (!result.ok) return again(deps, request, reply, { act, posted, refusal: result.refusal });
    await slipAfter(deps, request, result.value.dossierId, act);
    return seeOther(reply, `${places.dossier(result.value.dossierId)}?xong=${act}`);
  });
}

const actNamed = (name: string): DeskAct | undefined => deskActs.find((one) => one === name);

const lost = (reply: FastifyReply) => reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });

const openAct = (deps: DeskDeps, request: Request, act: DeskAct, posted?: Posted): Promise<Result<ActView>> =>
  openCase(deps, request, async (tx, kase) => ({
    ...(await readActMore(deps, tx, { kase, act, typed: posted?.typed ?? {}, query: request.query })),
    act,
    typed: posted?.typed ?? {},
    ticked: posted?.ticked ?? {},
    errors: {},
    stored: await storedUpload(tx, kase, formOf(act, kase).file, posted?.uploadId),
    changed: false,
  }));

/** Does the act, unless the form itself is at fault. */
async function perform(deps: DeskDeps, request: Request, kase: Case, { act, posted }: { act: DeskAct; posted: Posted }) {
  const { form, typed, ticked, faults, refused: notTaken, uploadId } = posted;
  const key = writeKeyOf(form);
  if (!key.ok) return key;
  const { file, run } = formOf(act, kase);
  const fields = {
    ...faults,
    ...Object.fromEntries(notTaken.map(({ field, refusal }) => [field, refusal.reason ?? `refusal.${refusal.name}`])),
    ...(file && form[SENT_AGAIN] !== undefined && { [file.field]: 'desk.file.again' }),
  };
  if (Object.keys(fields).length > 0) return { ok: false as const, refusal: { name: 'Invalid' as const, fields } };
  const input = { key: key.value, dossierId: request.params.id, version: versionOf(form) };
  return run({ deps, tenant: request.ctx.tenant, actor: actorOf(request), kase, input, typed, ticked, uploadId });
}

/**
 * The answer to an act that was not done. Where it is still open to this officer, its form stands again with everything
 * that was typed and the file that came; else the page says why not.
 */
async function again(
  deps: DeskDeps,
  request: Request,
  reply: FastifyReply,
  { act, posted, refusal }: { act: DeskAct; posted: Posted; refusal: Refusal },
): Promise<FastifyReply> {
  const opened = await openAct(deps, request, act, posted);
  if (!opened.ok) return lost(reply);
  const view = opened.value;
  const { t } = request.ctx;
  const { dossier, workflow } = view.kase;
  const changed = versionOf(posted.form) !== dossier.version;
  const asked = askDeskAct(dossier, workflow, actorOf(request), act);
  if (!asked.ok) return refused(reply, view, changed ? { ...refusal, name: 'Conflict' } : asked.refusal);
  const known: Refusal = changed && refusal.name !== 'Invalid' ? { ...refusal, name: 'Conflict' } : refusal;
  const values = { ...refusal.values, ...posted.refused[0]?.refusal.values };
  const fields = Object.entries(refusal.fields ?? {}).map(([field, key]) => [field, t(key, values)]);
  const whole = refusal.reason ? { '': t(refusal.reason, refusal.values) } : {};
  const errors = known.name === 'Conflict' && !refusal.reason ? {} : { ...whole, ...Object.fromEntries(fields) };
  return reply.page(h(ActPage, { view: { ...view, errors, changed: known.name === 'Conflict' } }), { status: statusOf(known) });
}

function refused(reply: FastifyReply, { kase, act, typed }: ActView, refusal: Refusal): FastifyReply {
  const reason = refusal.reason ? reply.request.ctx.t(refusal.reason, refusal.values) : null;
  return reply.page(h(RefusedPage, { kase, act, name: refusal.name, reason, typed }), { status: statusOf(refusal) });
}
