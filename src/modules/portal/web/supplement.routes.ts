import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Component } from '#modules/catalogue';
import { awaitedComponents, SUPPLEMENT, supplementOnline } from '#modules/dossier';
import {
  dismissUpload,
  isWaiting,
  listUploads,
  pendingUploads,
  receiveUpload,
  removeUpload,
  type PendingUpload,
  type StoredUpload,
} from '#modules/uploads';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { formOf, readForm, seeOther, statusOf, versionOf, writeKeyOf, type FormBody, type FormFile } from '#platform/http';
import { isId } from '#platform/ids';
import type { Refusal, Result } from '#platform/results';
import type { FieldErrors, StoredFile } from '#platform/ui';
import { uploadDeps, type PortalDeps } from '../deps.ts';
import { kindsOf, MAX_BYTES, MOST_FILES } from '../domain/accepts.ts';
import { canSupplement } from '../domain/own-acts.ts';
import type { DraftParams } from './application.ts';
import { countFrom } from './flood.ts';
import { ofOwn, type Own } from './own.ts';
import { places } from './places.ts';
import { tooOften } from './receive-files.ts';
import { fileField, RemoveSupplementPage, SupplementPage, type SupplementProps } from './supplement.tsx';

interface Asked extends DraftParams {
  Querystring: { bo?: unknown };
}

/** Completing a dossier online: files come as multipart and wait; a second form sends all of them at once. */
export function supplementRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<Asked>(
    '/nop/ho-so/:draft/bo-sung',
    ofOwn(deps, async (own, request, reply) => {
      if (!canSupplement(own.dossier)) return seeOther(reply, places.sent(own.draftId));
      const page = await propsOf(deps, request, own);
      const upload = [...page.uploads, ...page.pending].find((one) => isId(request.query.bo) && one.id === request.query.bo);
      return reply.page(upload ? h(RemoveSupplementPage, { own, upload }) : h(SupplementPage, page));
    }),
  );

  app.post<Asked>(
    '/nop/ho-so/:draft/bo-sung',
    ofOwn(deps, async (own, request, reply) => {
      if (request.isMultipart()) return receive(deps, own, request, reply);
      const form = formOf(request.body);
      if (form.send === 'yes') return send(deps, own, form, request, reply);
      if (canSupplement(own.dossier)) await remove(deps, own, form, request);
      return seeOther(reply, places.supplement(own.draftId));
    }),
  );
}

const ownerOf = ({ dossier }: Own) => ({ kind: SUPPLEMENT, id: dossier.id });

const componentsOf = ({ procedure, notices }: Own): Component[] => awaitedComponents(procedure.components, notices);

const propsOf = (deps: PortalDeps, { ctx }: FastifyRequest, own: Own): Promise<SupplementProps> =>
  inTenantReadOnly(deps.sql, ctx.tenant, async (tx) => {
    const owner = ownerOf(own);
    const [uploads, pending] = await Promise.all([listUploads(tx, owner), pendingUploads(tx, owner)]);
    return { own, components: componentsOf(own), uploads, pending };
  });

const tooMany: Refusal = { name: 'TooMany', reason: 'portal.paper.tooMany', values: { most: MOST_FILES } };

/** Takes the files of the form one after the other; a refused one does not keep the others from being taken. */
async function receive(deps: PortalDeps, own: Own, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { t } = request.ctx;
  const { uploads, pending } = await propsOf(deps, request, own);
  let room = MOST_FILES - uploads.length - pending.filter(isWaiting).length;
  let chosen = 0;
  const refused: { field: string; name: string; refusal: Refusal }[] = [];
  await readForm(request, {
    maxBytes: MAX_BYTES,
    async onFile(file) {
      const component = componentsOf(own).find(({ key }) => fileField(key) === file.field);
      if (!component || !canSupplement(own.dossier)) return;
      chosen += 1;
      const taken = room > 0 ? await store(deps, request, own, { component, file }) : { ok: false as const, refusal: tooMany };
      if (taken.ok) room -= 1;
      else refused.push({ field: file.field, name: file.name, refusal: taken.refusal });
    },
  });
  if (!canSupplement(own.dossier)) return seeOther(reply, places.sent(own.draftId));
  if (refused.length === 0 && chosen > 0) return seeOther(reply, places.supplement(own.draftId));
  const words = ({ reason, name, values }: Refusal) => t(reason ?? `refusal.${name}`, values);
  const errors: FieldErrors =
    chosen === 0
      ? { [fileField(componentsOf(own)[0]?.key ?? '')]: t('portal.paper.chooseFile') }
      : Object.fromEntries(refused.map(({ field, name, refusal }) => [field, `${name}: ${words(refusal)}`]));
  const shown = refused.map(({ field, name, refusal }, n) => {
    const file: StoredFile = { id: `refused-${n}`, name, bytes: 0, sha256: '', state: 'refused', reason: words(refusal) };
    return { field, file };
  });
  const status = refused.some(({ refusal }) => refusal === tooOften) ? 429 : 422;
  return reply.page(h(SupplementPage, { ...(await propsOf(deps, request, own)), refused: shown, errors }), { status });
}

/** What waits for the virus scanner is taken too: it is shown as such, and nothing is sent before it is judged. */
async function store(
  deps: PortalDeps,
  request: FastifyRequest,
  own: Own,
  { component, file }: { component: Component; file: FormFile },
): Promise<Result<unknown>> {
  if (!(await countFrom(deps, request, 'upload'))) return { ok: false, refusal: tooOften };
  const received = await receiveUpload(uploadDeps(deps), {
    tenant: request.ctx.tenant,
    owner: ownerOf(own),
    componentKey: component.key,
    name: file.name,
    declaredType: file.declaredType,
    stream: file.stream,
    accept: kindsOf(component),
    maxBytes: MAX_BYTES,
    mayWait: true,
  });
  return !received.ok && received.refusal.reason === 'uploads.waiting' ? { ok: true, value: null } : received;
}

async function remove(deps: PortalDeps, own: Own, form: FormBody, request: FastifyRequest): Promise<void> {
  const { uploads, pending } = await propsOf(deps, request, own);
  const upload: StoredUpload | PendingUpload | undefined = [...uploads, ...pending].find((one) => one.id === form.remove);
  const take = upload?.state === 'clean' ? removeUpload : dismissUpload;
  if (upload) await inTenant(deps.sql, request.ctx.tenant, (tx) => take(tx, ownerOf(own), upload.id));
}

async function send(deps: PortalDeps, own: Own, form: FormBody, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { t, tenant } = request.ctx;
  const { dossier, draftId, token } = own;
  const page = await propsOf(deps, request, own);
  const key = writeKeyOf(form);
  const input = { dossierId: dossier.id, version: versionOf(form), draftId, token };
  const done = page.pending.some(isWaiting)
    ? { ok: false as const, refusal: { name: 'Unavailable' as const, reason: 'portal.check.waiting' } }
    : key.ok
      ? await supplementOnline(deps, tenant, { ...input, key: key.value })
      : key;
  // Sent by the same press before, or the dossier went on meanwhile: its page says what holds.
  if (done.ok || done.refusal.name === 'WrongState' || !canSupplement(dossier)) return seeOther(reply, places.sent(draftId));
  const { refusal } = done;
  const [field] = Object.values(refusal.fields ?? {});
  const error = t(field ?? refusal.reason ?? `refusal.${refusal.name}`, refusal.values);
  return reply.page(h(SupplementPage, { ...page, errors: { '': error } }), { status: statusOf(refusal) });
}
