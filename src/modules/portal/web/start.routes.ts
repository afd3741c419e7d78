import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { ProcedureVersion } from '#modules/catalogue';
import { startDraft } from '#modules/dossier';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { formOf, seeOther } from '#platform/http';
import { localDate } from '#platform/time';
import type { FieldErrors } from '#platform/ui';
import type { PortalDeps } from '../deps.ts';
import { startedAt } from '../domain/started-at.ts';
import { readApplication } from './application.ts';
import { draftKeys, keepDraft, MOST_DRAFTS } from './draft-cookie.ts';
import { servicesHere } from './file-online.ts';
import { countFrom } from './flood.ts';
import { procedureOf } from './procedure-of.ts';
import { missing } from './missing.ts';
import { places } from './places.ts';
import { readAround } from './procedure.routes.ts';
import { StartPage, type FoundDraft } from './start.tsx';
import { tally } from './task-list.tsx';

interface Asked {
  Params: { code: string };
}

/**
 * `POST /nop/:code` begins a draft and leads to its task list; where this browser has one of the same procedure already,
 * to `GET /nop/:code`, which offers to go on with it.
 */
export function startRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<Asked>('/nop/:code', async (request, reply) => {
    const found = await look(deps, request);
    if (!found) return missing(reply);
    return reply.page(startPage(found));
  });

  app.post<Asked>('/nop/:code', async (request, reply) => {
    const found = await look(deps, request);
    if (!found) return missing(reply);
    if (found.services.length === 0) return seeOther(reply, places.procedure(found.version.code));
    const form = formOf(request.body);
    if (found.drafts.length > 0 && form.new !== 'yes') return seeOther(reply, places.start(found.version.code));
    const chosen = found.services.find(({ key }) => key === form.case) ?? (found.services.length === 1 ? found.services[0] : undefined);
    if (!chosen) return reply.page(startPage(found, { case: request.ctx.t('portal.start.noCase') }), { status: 422 });
    if (await countFrom(deps, request, 'begin')) return begin(deps, found.version, chosen.key, reply);
    return reply.page(startPage(found, { '': request.ctx.t('portal.start.tooOften') }), { status: 429 });
  });
}

const startPage = ({ version, drafts, services }: Found, errors?: FieldErrors) =>
  h(StartPage, { procedure: version.body, drafts, services, ...(errors && { errors }) });

async function begin(deps: PortalDeps, version: ProcedureVersion, caseKey: string, reply: FastifyReply): Promise<FastifyReply> {
  const key = await startDraft(deps, reply.request.ctx.tenant, version.id, caseKey);
  keepDraft(reply, key, deps.secure ?? false);
  return seeOther(reply, places.draft(key.id));
}

interface Found {
  version: ProcedureVersion;
  /** Its cases that can be filed here. */
  services: ReturnType<typeof servicesHere>;
  drafts: FoundDraft[];
}

const look = (deps: PortalDeps, request: FastifyRequest<Asked>): Promise<Found | undefined> =>
  inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
    const version = await procedureOf(tx, request.params.code, localDate(deps.world.now()));
    if (!version) return undefined;
    const [around, drafts] = await Promise.all([readAround(tx, deps, version), draftsHere(tx, request, version.code)]);
    return { version, services: servicesHere(version.body, around), drafts };
  });

async function draftsHere(tx: Tx, request: FastifyRequest, code: string): Promise<FoundDraft[]> {
  const found = await Promise.all(
    draftKeys(request)
      .slice(0, MOST_DRAFTS)
      .map(({ id, token }) => readApplication(tx, id, token)),
  );
  return found.flatMap((one) =>
    one && one.version.code === code && !one.draft.dossierId
      ? [{ id: one.draft.id, startedAt: startedAt(one.draft.id), ...tally(one) }]
      : [],
  );
}
