import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import {
  findProcedure,
  publicationFacts,
  publicationOf,
  recordPublication,
  setCaseLimit,
  type ProcedureVersion,
  type PublicationRow,
} from '#modules/catalogue';
import { actorOf, may, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, versionOf, writeKeyOf, type FormBody } from '#platform/http';
import type { Refusal, Result } from '#platform/results';
import { localDate } from '#platform/time';
import type { AdminDeps } from '../deps.ts';
import { LostPage } from './lost.tsx';
import { places } from './places.ts';
import { ProcedurePage, type Typed } from './procedure.tsx';

interface Asked {
  Params: { code: string; caseKey?: string; fact?: string };
}
type Request = FastifyRequest<Asked>;

interface Found {
  version: ProcedureVersion;
  publication: PublicationRow[];
}

/** One procedure in `/quan-tri/thu-tuc/:code`: setting a limit and recording publication post under it and come back to it. */
export function procedureRoutes(app: FastifyInstance, deps: AdminDeps): void {
  const address = '/quan-tri/thu-tuc/:code';
  app.get<Asked>(address, { preHandler: requireActor }, async (request, reply) => {
    const found = await open(deps, request);
    return found ? reply.page(h(ProcedurePage, found)) : lost(reply);
  });

  app.post<Asked>(`${address}/thoi-han/:caseKey`, { preHandler: requireActor }, async (request, reply) => {
    const found = await open(deps, request);
    const caseKey = request.params.caseKey!;
    if (!found || !found.version.body.cases.some(({ key }) => key === caseKey)) return lost(reply);
    const form = formOf(request.body);
    const key = writeKeyOf(form);
    const limit = {
      amount: one(form, 'amount'),
      unit: one(form, 'unit'),
      basis: one(form, 'basis'),
      isOpen: one(form, 'isOpen') === 'yes',
    };
    const { procedureId } = found.version;
    const done = key.ok
      ? await setCaseLimit(deps, request.ctx.tenant, actorOf(request), {
          key: key.value,
          procedureId,
          version: versionOf(form),
          caseKey,
          ...limit,
        })
      : key;
    return answer(reply, found, done, { part: caseKey, values: { ...limit, isOpen: limit.isOpen ? 'yes' : '' } });
  });

  app.post<Asked>(`${address}/cong-khai/:fact`, { preHandler: requireActor }, async (request, reply) => {
    const found = await open(deps, request);
    const fact = publicationFacts.find((name) => name === request.params.fact);
    if (!found || !fact) return lost(reply);
    const form = formOf(request.body);
    const key = writeKeyOf(form);
    const since = one(form, 'not') === 'yes' ? null : one(form, 'since');
    const { procedureId } = found.version;
    const done = key.ok
      ? await recordPublication(deps, request.ctx.tenant, actorOf(request), { key: key.value, procedureId, fact, since })
      : key;
    return answer(reply, found, done, { part: fact, values: { since: since ?? '' } });
  });
}

/** Undefined for what is not there and for whom it is not: an address tells nobody which. */
async function open({ sql, world }: AdminDeps, request: Request): Promise<Found | undefined> {
  const { code } = request.params;
  if (!may(actorOf(request), 'catalogue.manage', {}) || !/^[a-z0-9.-]{3,61}$/.test(code)) return undefined;
  return inTenantReadOnly(sql, request.ctx.tenant, async (tx) => {
    const version = await findProcedure(tx, code, localDate(world.now()));
    return version && { version, publication: await publicationOf(tx, version.procedureId) };
  });
}

function answer(reply: FastifyReply, found: Found, done: Result<unknown>, typed: Omit<Typed, 'errors'>): FastifyReply {
  if (done.ok) return seeOther(reply, places.procedure(found.version.code));
  const { t } = reply.request.ctx;
  return reply.page(h(ProcedurePage, { ...found, typed: { ...typed, errors: errorsOf(t, done.refusal, typed.part) } }), {
    status: statusOf(done.refusal),
  });
}

/** By field, under the names that the page gives its fields; what concerns no field stands above them all. */
function errorsOf(t: Request['ctx']['t'], { name, reason, fields, values }: Refusal, part: string): Record<string, string> {
  const errors = Object.entries(fields ?? {}).map(([field, key]) => [`${part}-${field}`, t(key, values)] as const);
  return errors.length > 0 ? Object.fromEntries(errors) : { '': t(reason ?? `refusal.${name}`, values) };
}

const lost = (reply: FastifyReply): FastifyReply => reply.page(h(LostPage, {}), { status: 404 });

/** A field as it came, once. Names carry the part of the page that they belong to. */
function one(form: FormBody, name: string): string {
  const [, text] = Object.entries(form).find(([field]) => field === name || field.endsWith(`-${name}`)) ?? [];
  return (Array.isArray(text) ? text[0] : text) ?? '';
}
