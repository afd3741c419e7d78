import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { askAct } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { acts, type Act } from '#modules/workflow';
import { SENT_AGAIN, seeOther, statusOf, versionOf, writeKeyOf } from '#platform/http';
import type { Refusal, Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import { readSpecialists } from '../use-cases/read-specialists.ts';
import { actForms } from './act-forms.ts';
import { ActPage } from './act.tsx';
import type { ActView } from './act-view.ts';
import { openCase } from './case-view.ts';
import { LostPage } from './lost.tsx';
import { places } from './places.ts';
import { receiveAct, storedUpload, type Posted } from './receive-act.ts';
import { RefusedPage } from './refused.tsx';

interface Asked {
  Params: { id: string; act: string };
}
type Request = FastifyRequest<Asked>;

/** A page for each act: `GET` asks what it needs, `POST` to the same address does it. */
export function actRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ho-so/:id/:act', { preHandler: requireActor }, async (request, reply) => {
    const act = actNamed(request.params.act);
    const opened = act && (await openAct(deps, request, act));
    if (!opened?.ok) return lost(reply);
    const asked = askAct(opened.value.kase.dossier, opened.value.kase.workflow, actorOf(request), opened.value.act);
    return asked.ok ? reply.page(h(ActPage, { view: opened.value })) : refused(reply, opened.value, asked.refusal);
  });

  app.post<Asked>('/lam-viec/ho-so/:id/:act', { preHandler: requireActor }, async (request, reply) => {
    const act = actNamed(request.params.act);
    const opened = act && (await openAct(deps, request, act));
    if (!act || !opened?.ok) return lost(reply);
    const posted = await receiveAct(deps, request, opened.value.kase, act);
    const result = await perform(deps, request, act, posted);
    return result.ok
      ? seeOther(reply, `${places.dossier(result.value.dossierId)}?xong=${act}`)
      : again(deps, request, reply, { act, posted, refusal: result.refusal });
  });
}

const actNamed = (name: string): Act | undefined => acts.find((one) => one === name);

const lost = (reply: FastifyReply) => reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });

const openAct = (deps: DeskDeps, request: Request, act: Act, posted?: Posted): Promise<Result<ActView>> =>
  openCase(deps, request, async (tx, kase) => ({
    act,
    specialists: act === 'assign' ? await readSpecialists(tx, kase.dossier, deps.world.now()) : [],
    typed: posted?.typed ?? {},
    ticked: posted?.ticked ?? {},
    errors: {},
    stored: await storedUpload(tx, kase, actForms[act].file, posted?.uploadId),
    changed: false,
  }));

/** Does the act, unless the form itself is at fault. */
async function perform(deps: DeskDeps, request: Request, act: Act, posted: Posted) {
  const { form, typed, ticked, faults, refused: noFile, uploadId } = posted;
  const key = writeKeyOf(form);
  if (!key.ok) return key;
  const { file } = actForms[act];
  const fields = {
    ...faults,
    ...(noFile && { [file!.field]: noFile.reason ?? `refusal.${noFile.name}` }),
    ...(file && form[SENT_AGAIN] !== undefined && { [file.field]: 'desk.file.again' }),
  };
  if (Object.keys(fields).length > 0) return { ok: false as const, refusal: { name: 'Invalid' as const, fields } };
  const input = { key: key.value, dossierId: request.params.id, version: versionOf(form) };
  return actForms[act].run({ deps, tenant: request.ctx.tenant, actor: actorOf(request), input, typed, ticked, uploadId });
}

/**
 * The answer to an act that was not done. Where it is still open to this officer, its form stands again with everything
 * that was typed and the file that came; else the page says why not.
 */
async function again(
  deps: DeskDeps,
  request: Request,
  reply: FastifyReply,
  { act, posted, refusal }: { act: Act; posted: Posted; refusal: Refusal },
): Promise<FastifyReply> {
  const opened = await openAct(deps, request, act, posted);
  if (!opened.ok) return lost(reply);
  const view = opened.value;
  const { t } = request.ctx;
  const { dossier, workflow } = view.kase;
  const changed = versionOf(posted.form) !== dossier.version;
  const asked = askAct(dossier, workflow, actorOf(request), act);
  if (!asked.ok) return refused(reply, view, changed ? { ...refusal, name: 'Conflict' } : asked.refusal);
  const known: Refusal = changed && refusal.name !== 'Invalid' ? { ...refusal, name: 'Conflict' } : refusal;
  const values = posted.refused?.values;
  const fields = Object.entries(refusal.fields ?? {}).map(([field, key]) => [field, t(key, values)]);
  const whole = refusal.reason ? { '': t(refusal.reason, refusal.values) } : {};
  const errors = known.name === 'Conflict' && !refusal.reason ? {} : { ...whole, ...Object.fromEntries(fields) };
  return reply.page(h(ActPage, { view: { ...view, errors, changed: known.name === 'Conflict' } }), { status: statusOf(known) });
}

function refused(reply: FastifyReply, { kase, act, typed }: ActView, refusal: Refusal): FastifyReply {
  const reason = refusal.reason ? reply.request.ctx.t(refusal.reason, refusal.values) : null;
  return reply.page(h(RefusedPage, { kase, act, name: refusal.name, reason, typed }), { status: statusOf(refusal) });
}
