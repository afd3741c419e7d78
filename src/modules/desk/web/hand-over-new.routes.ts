import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { handOverDirections, prepareHandOver, readWaiting } from '#modules/dossier';
import { actorOf, requireActor } from '#modules/identity';
import { inTenantReadOnly } from '#platform/database';
import { formOf, seeOther, statusOf, writeKeyOf } from '#platform/http';
import { isId } from '#platform/ids';
import type { Refusal } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import { askedCode, askedWords } from '../domain/asked-code.ts';
import { namesOfSlips, proceduresOf } from '../use-cases/read-hand-over.ts';
import { NewSlipPage } from './hand-over-new.tsx';
import { slipPlaces, type SlipWay } from './hand-over-places.ts';
import { errorsOf } from './hand-over-refused.ts';
import { LostPage } from './lost.tsx';

interface Asked {
  Querystring: { chieu?: unknown; noi?: unknown; den?: unknown };
}
type Request = FastifyRequest<Asked>;

/** Most rows on the page, and so on a slip. */
const MOST_ROWS = 200;

/** `/lam-viec/ban-giao/moi`: what waits between two units, and the slip that is made of it. */
export function handOverNewRoutes(app: FastifyInstance, deps: DeskDeps): void {
  app.get<Asked>('/lam-viec/ban-giao/moi', { preHandler: requireActor }, async (request, reply) => {
    const way = wayOf(request);
    return way ? show(deps, request, reply, way) : lost(reply);
  });

  app.post<Asked>('/lam-viec/ban-giao/moi', { preHandler: requireActor }, async (request, reply) => {
    const way = wayOf(request);
    if (!way) return lost(reply);
    const form = formOf(request.body);
    const key = writeKeyOf(form);
    const dossierIds = [form.dossier ?? []].flat();
    const code = askedWords([form.code].flat()[0]);
    const made = key.ok
      ? await prepareHandOver(deps, request.ctx.tenant, actorOf(request), { key: key.value, ...way, dossierIds, codes: [askedCode(code)] })
      : key;
    if (made.ok) return seeOther(reply, slipPlaces.slip(made.value.slipId));
    return show(deps, request, reply, way, { chosen: dossierIds, code, refusal: made.refusal });
  });
}

const lost = (reply: FastifyReply) => reply.page(h(LostPage, { what: 'queue' }), { status: 404 });

function wayOf({ query: { chieu, noi, den } }: Request): SlipWay | undefined {
  const direction = handOverDirections.find((one) => one === chieu);
  return direction && isId(noi) && isId(den) ? { direction, deskId: noi, agencyId: den } : undefined;
}

interface Again {
  chosen: readonly string[];
  code: string;
  refusal: Refusal;
}

async function show(deps: DeskDeps, request: Request, reply: FastifyReply, way: SlipWay, again?: Again): Promise<FastifyReply> {
  const [me, now] = [actorOf(request), deps.world.now()];
  const read = await inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
    const waiting = await readWaiting(tx, me, { ...deps, now }, way, MOST_ROWS);
    const [names, procedures] = await Promise.all([namesOfSlips(tx, now, [way], []), proceduresOf(tx, waiting)]);
    return { waiting, names, procedures };
  });
  const { waiting, names, procedures } = read;
  const due = waiting.filter(({ turn }) => turn !== 'next').map(({ dossierId }) => dossierId);
  const errors = again ? errorsOf(request.ctx.t, again.refusal) : {};
  const page = h(NewSlipPage, { way, waiting, names, procedures, chosen: again?.chosen ?? due, code: again?.code ?? '', errors });
  return reply.page(page, { status: again ? statusOf(again.refusal) : 200 });
}
