import type { FastifyInstance, FastifyReply } from 'fastify';
import { h } from 'preact';
import { actorOf, requireActor } from '#modules/identity';
import { assembleScan, dismissUpload, downloadHeaders, isTurn, movePage, openUpload, removeUpload, turnPage } from '#modules/uploads';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, type FormBody } from '#platform/http';
import { isId } from '#platform/ids';
import type { DeskDeps } from '../deps.ts';
import { receivePages, type Received } from './scan-receive.ts';
import { noSuchScan, openScanView, scanOpeners, type ScanOpeners, type ScanParams, type ScanRequest, type ScanView } from './scan-view.ts';
import { ScanPage } from './scan.tsx';

type OfPage = ScanParams & { Params: ScanParams['Params'] & { upload: string } };

/**
 * Digitising one paper of a draft or a dossier: pictures and PDFs come in several at once, are turned, moved and taken away,
 * and are put together to one upright PDF. Who may is asked of the opener of the owner's kind, at every request.
 */
export function scanRoutes(app: FastifyInstance, deps: DeskDeps, openers: ScanOpeners = scanOpeners): void {
  const address = '/lam-viec/so-hoa/:ownerKind/:ownerId/:component';

  app.get<ScanParams & { Querystring: { xong?: unknown } }>(address, { preHandler: requireActor }, async (request, reply) => {
    const view = await openScanView(deps, openers, request);
    return view ? reply.page(h(ScanPage, { view, done: request.query.xong !== undefined })) : noSuchScan(reply);
  });

  app.post<ScanParams>(address, { preHandler: requireActor }, async (request, reply) => {
    const view = await openScanView(deps, openers, request);
    if (!view) return noSuchScan(reply);
    if (request.isMultipart()) return receive(deps, openers, request, reply, view);
    const form = formOf(request.body);
    if (form.do === 'assemble') return assemble(deps, openers, request, reply, { view, form });
    await arrange(deps, request, view, String(form.do ?? ''));
    return seeOther(reply, view.here);
  });

  app.get<OfPage>(`${address}/trang/:upload`, { preHandler: requireActor }, async (request, reply) => {
    const view = await openScanView(deps, openers, request);
    const page = view?.pages.find(({ upload }) => upload.id === request.params.upload);
    const opened = page && (await inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) => openUpload(deps, tx, page.upload.id)));
    return opened ? reply.headers(downloadHeaders(opened.upload, true)).send(opened.stream) : noSuchScan(reply);
  });
}

/** Shows the pages as they are now, with what went wrong. */
async function again(
  deps: DeskDeps,
  openers: ScanOpeners,
  request: ScanRequest,
  reply: FastifyReply,
  fault: { error: string; status: number; refused?: Received['refused'] },
) {
  const view = await openScanView(deps, openers, request);
  return view ? reply.page(h(ScanPage, { view, ...fault }), { status: fault.status }) : noSuchScan(reply);
}

async function receive(deps: DeskDeps, openers: ScanOpeners, request: ScanRequest, reply: FastifyReply, view: ScanView) {
  const { t } = request.ctx;
  try {
    const { chosen, refused } = await receivePages(deps, request, view);
    const [first] = refused;
    if (first) {
      const error = t('desk.scan.refused', { count: refused.length, name: first.name });
      return await again(deps, openers, request, reply, { error, refused, status: 422 });
    }
    if (chosen === 0) return await again(deps, openers, request, reply, { error: t('desk.scan.chooseFile'), status: 422 });
    return seeOther(reply, view.here);
  } catch (fault) {
    if (!isTooMuch(fault)) throw fault;
    return again(deps, openers, request, reply, { error: t('desk.scan.tooMuchAtOnce'), status: 413 });
  }
}

/** More files, fields or parts than a form may have. */
const isTooMuch = (fault: unknown): boolean =>
  ['FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'].includes(String((fault as { code?: unknown }).code));

/** `turn:<id>:90`, `move:<id>:2`, `remove:<id>`: what shall be, so that a button pressed twice does it once. */
async function arrange(deps: DeskDeps, request: ScanRequest, { of, pages, pending }: ScanView, wanted: string): Promise<void> {
  const [verb, id, value] = wanted.split(':');
  const number = Number(value);
  if (!isId(id)) return;
  await inTenant(deps.sql, request.ctx.tenant, async (tx) => {
    if (verb === 'turn' && isTurn(number)) await turnPage(tx, of, id, number);
    if (verb === 'move' && Number.isSafeInteger(number)) await movePage(tx, of, id, number);
    if (verb !== 'remove') return;
    if (pages.some(({ upload }) => upload.id === id)) await removeUpload(tx, of.owner, id);
    if (pending.some((upload) => upload.id === id)) await dismissUpload(tx, of.owner, id);
  });
}

/** Puts together what the officer saw: when the pages lie otherwise now, that is a conflict and nothing is done. */
async function assemble(
  deps: DeskDeps,
  openers: ScanOpeners,
  request: ScanRequest,
  reply: FastifyReply,
  { view, form }: { view: ScanView; form: FormBody },
) {
  const { t, tenant, lang } = request.ctx;
  const { of, place, here } = view;
  const done = await assembleScan(deps, tenant, {
    owner: of.owner,
    componentKey: of.componentKey,
    name: place.title[lang],
    pages: seenPages(form, view),
    scannedBy: actorOf(request).officerId,
  });
  if (done.ok) return seeOther(reply, `${here}?xong=1`);
  const { refusal } = done;
  const error = t(refusal.reason ?? `refusal.${refusal.name}`, refusal.values);
  return again(deps, openers, request, reply, { error, status: statusOf(refusal) });
}

/** `<id>:<turn>` for each page as it was shown; files of the dossier that are bound already are never among them. */
function seenPages(form: FormBody, { place }: ScanView) {
  return [form.page ?? []].flat().flatMap((text) => {
    const [id, value] = text.split(':');
    const turn = Number(value);
    return isId(id) && isTurn(turn) && !place.bound.includes(id) ? [{ uploadId: id, turn }] : [];
  });
}
