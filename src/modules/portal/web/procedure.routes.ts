import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import type { ProcedureVersion } from '#modules/catalogue';
import { formVersion } from '#modules/forms';
import { findUnit, receivingPointFor } from '#modules/organisation';
import { workflowVersion } from '#modules/workflow';
import { inTenantReadOnly, type TenantId, type Tx } from '#platform/database';
import { localDate } from '#platform/time';
import type { PortalDeps } from '../deps.ts';
import { appointmentFor } from '../domain/appointment.ts';
import type { Around } from './file-online.ts';
import { missing } from './missing.ts';
import { procedureOf } from './procedure-of.ts';
import type { ProcedureProps } from './procedure-props.ts';
import { ProcedurePage } from './procedure.tsx';
import { ruleSetOn } from './rule-set.ts';

/** `GET /thu-tuc/:code`: all that a citizen has to know of a procedure, and the button. */
export function procedureRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<{ Params: { code: string } }>('/thu-tuc/:code', async (request, reply) => {
    const found = await readProcedure(deps, request.ctx.tenant, request.params.code);
    return found ? reply.page(h(ProcedurePage, found)) : missing(reply);
  });
}

/** The procedure of a code or key as it is in force today, with its surroundings; undefined where there is none. */
export function readProcedure(deps: PortalDeps, tenant: TenantId, reference: string): Promise<ProcedureProps | undefined> {
  const now = deps.world.now();
  return inTenantReadOnly(deps.sql, tenant, async (tx) => {
    const version = await procedureOf(tx, reference, localDate(now));
    if (!version) return undefined;
    const [form, workflow, around] = await Promise.all([
      formVersion(tx, version.formVersionId),
      workflowVersion(tx, version.workflowVersionId),
      readAround(tx, deps, version),
    ]);
    const cases = version.body.cases.map((one) => ({
      ...one,
      appointment: one.timeLimit === null ? null : appointmentFor(deps.calendar, one.timeLimit, now),
    }));
    return { procedure: version.body, reference: version.code, cases, form: form!.body, workflow: workflow!.body, ...around };
  });
}

/** Who decides, who receives, and the service level: all as they are today. */
export async function readAround(
  tx: Tx,
  { world, ruleSets }: Pick<PortalDeps, 'world' | 'ruleSets'>,
  { agencyId, partnerAgencyId, body }: ProcedureVersion,
): Promise<Around> {
  const today = localDate(world.now());
  const agency = agencyId === null ? undefined : await findUnit(tx, agencyId, today);
  const partner = partnerAgencyId === null ? undefined : await findUnit(tx, partnerAgencyId, today);
  const pointId = agency && (await receivingPointFor(tx, agency.id, body.sector.key, today));
  const point = pointId && (await findUnit(tx, pointId, today));
  const rules = ruleSetOn(ruleSets, today);
  const level = rules?.serviceLevels.find(({ id }) => id === body.serviceLevels[rules.id]) ?? null;
  return { agency: agency?.name ?? null, partner: partner?.name ?? null, receivingPoint: point ? point.name : null, level };
}
