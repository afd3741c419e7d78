import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { caseOf, type ProcedureVersion } from '#modules/catalogue';
import { findUnit, receivingPointFor } from '#modules/organisation';
import { NoRuleSet } from '#modules/rules';
import { workflowVersion } from '#modules/workflow';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { localDate, type PlainDate } from '#platform/time';
import type { PortalDeps } from '../deps.ts';
import { appointmentFor } from '../domain/appointment.ts';
import type { Around, ServiceLevel } from './file-online.ts';
import { procedureOf } from './procedure-of.ts';
import { missing } from './missing.ts';
import { ProcedurePage } from './procedure.tsx';

/** `GET /thu-tuc/:code`: all that a citizen has to know of a procedure, and the button. */
export function procedureRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<{ Params: { code: string } }>('/thu-tuc/:code', async (request, reply) => {
    const now = deps.world.now();
    const found = await inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
      const version = await procedureOf(tx, request.params.code, localDate(now));
      if (!version) return undefined;
      const [workflow, around] = await Promise.all([workflowVersion(tx, version.workflowVersionId), readAround(tx, deps, version)]);
      return { version, workflow: workflow!.body, around };
    });
    if (!found) return missing(reply);
    const { version, workflow, around } = found;
    const { timeLimit } = caseOf(version.body, null);
    const appointment = timeLimit === null ? null : appointmentFor(deps.calendar, timeLimit, now);
    return reply.page(h(ProcedurePage, { procedure: version.body, workflow, appointment, ...around }));
  });
}

/** Who decides, who receives, and the service level: all as they are today. */
export async function readAround(
  tx: Tx,
  { world, ruleSets }: Pick<PortalDeps, 'world' | 'ruleSets'>,
  version: ProcedureVersion,
): Promise<Around> {
  const today = localDate(world.now());
  const { agencyId, body } = version;
  const agency = agencyId === null ? undefined : await findUnit(tx, agencyId, today);
  const pointId = agency && (await receivingPointFor(tx, agency.id, body.sector.key, today));
  const point = pointId && (await findUnit(tx, pointId, today));
  return { agency: agency?.name ?? null, receivingPoint: point ? point.name : null, level: levelOn(ruleSets, version, today) };
}

function levelOn(ruleSets: PortalDeps['ruleSets'], { body }: ProcedureVersion, day: PlainDate): ServiceLevel | null {
  try {
    const rules = ruleSets.ruleSetFor(day);
    return rules.serviceLevels.find((level) => level.id === body.serviceLevels[rules.id]) ?? null;
  } catch (fault) {
    if (fault instanceof NoRuleSet) return null;
    throw fault;
  }
}
