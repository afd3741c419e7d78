import type { FastifyReply, FastifyRequest } from 'fastify';
import { procedureVersion, type ProcedureBody } from '#modules/catalogue';
import { readReceipt, type Receipt } from '#modules/dossier';
import { findUnit } from '#modules/organisation';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { seeOther } from '#platform/http';
import { localDate } from '#platform/time';
import type { PortalDeps } from '../deps.ts';
import { lost, type DraftParams } from './application.ts';
import { tokenFor } from './draft-cookie.ts';
import { places } from './places.ts';
import { aboutOf, readTold, type Told } from './told.ts';

/** A dossier for whoever holds the key of its filing: everything that the applicant may see. */
export interface Own extends Receipt, Told {
  draftId: string;
  token: string;
  procedure: ProcedureBody;
  agency: string;
  receivingPoint: string;
}

/** `NotFound` without the key, `WrongState` while it is not sent. */
export async function readOwn(deps: PortalDeps, tx: Tx, draftId: string, token: string | undefined) {
  const receipt = await readReceipt(tx, draftId, token);
  if (!receipt.ok) return receipt;
  const { dossier } = receipt.value;
  const now = deps.world.now();
  const [version, agency, point, told] = await Promise.all([
    procedureVersion(tx, dossier.procedureVersionId),
    findUnit(tx, dossier.agencyId, localDate(now)),
    findUnit(tx, dossier.receivingPointId, localDate(now)),
    readTold(tx, aboutOf(dossier), now),
  ]);
  const names = { agency: agency?.name ?? '', receivingPoint: point?.name ?? '' };
  return {
    ok: true as const,
    value: { ...receipt.value, ...told, ...names, draftId, token: token!, procedure: version!.body } satisfies Own,
  };
}

type Handler<Request> = (own: Own, request: Request, reply: FastifyReply) => Promise<FastifyReply>;

/** A route of a dossier for whoever filed it here: the others get the page that says so, an unsent draft its task list. */
export function ofOwn<Request extends FastifyRequest<DraftParams>>(deps: PortalDeps, handle: Handler<Request>) {
  return async (request: Request, reply: FastifyReply): Promise<FastifyReply> => {
    const { draft } = request.params;
    const found = await inTenantReadOnly(deps.sql, request.ctx.tenant, (tx) => readOwn(deps, tx, draft, tokenFor(request, draft)));
    if (!found.ok) return found.refusal.name === 'WrongState' ? seeOther(reply, places.draft(draft)) : lost(reply);
    return handle(found.value, request, reply);
  };
}
