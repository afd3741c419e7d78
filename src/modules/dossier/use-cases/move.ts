import { caseOf, findProcedure, type ProcedureBody } from '#modules/catalogue';
import { due } from '#modules/calendar';
import type { Answers } from '#modules/forms';
import { refOf, type Actor } from '#modules/identity';
import type { ActorRef } from '#modules/log';
import { release } from '#modules/payment';
import { END, firstStep, nextStep } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal, localDate } from '#platform/time';
import { clockInput } from '../domain/clock-input.ts';
import type { Dossier } from '../domain/dossier.ts';
import { intervalsOf } from '../sql/interval.ts';
import { readPersonal } from '../sql/personal.ts';
import { clockDates } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';
import { raiseFees } from './raise-fees.ts';
import { routeOf } from './route.ts';
import { versionsOf } from './versions.ts';

export interface MoveInput extends ActInput {
  /** Reference of the right procedure, and its case. */
  procedure: string;
  caseKey: string;
  reason: string;
}

/**
 * The desk moves a dossier that was filed under the wrong procedure to the right one, before anybody works on it
 * (practice 13): the same code and the same receipt, another limit, another way, a new slip. The form stays the one that
 * was filled in.
 */
export function move(deps: DossierDeps, tenant: TenantId, actor: Actor, input: MoveInput): Promise<Result<ActDone>> {
  const { reason, caseKey } = input;
  return performOnCase(deps, tenant, actor, input, {
    act: 'move',
    said: { procedure: input.procedure, caseKey, reason },
    async decide({ dossier, now, tx, keepNote }) {
      if (reason === '') return refuse('Invalid', { fields: { reason: 'dossier.reasonMissing' } });
      const day = localDate(Temporal.Instant.from(dossier.receivedAt ?? dossier.submittedAt));
      const found = await findProcedure(tx, input.procedure, day);
      const one = found?.body.cases.find(({ key }) => key === caseKey);
      if (!found || !one) return refuse('Invalid', { fields: { procedure: 'dossier.move.noProcedure' } });
      if (found.id === dossier.procedureVersionId && caseKey === dossier.caseKey)
        return refuse('Invalid', { fields: { procedure: 'dossier.move.same' } });
      const { timeLimit } = caseOf(found.body, caseKey);
      if (timeLimit === null) return refuse('Invalid', { fields: { procedure: 'dossier.submit.noLimit' } });
      if (timeLimit.endsWith('hb') && dossier.eventAt === null) return refuse('Invalid', { fields: { procedure: 'dossier.move.noEvent' } });
      const route = await routeOf(tx, found, localDate(now));
      if (!route) return refuse('Unavailable', { reason: 'dossier.submit.noRoute' });
      const { workflow } = await versionsOf(tx, found.id);
      const first = firstStep(workflow.body).key;
      const step = dossier.receivedAt === null ? first : nextStep(workflow.body, first, 'accept');
      if (step === null || step === END) return refuse('Unavailable', { reason: 'dossier.submit.noRoute' });
      const moved = { ...dossier, timeLimit };
      const intervals = await intervalsOf(tx, dossier.id);
      const owing = await moveFees(deps, tx, tenant, { dossier, body: found.body, actor: refOf(actor) });
      if (!owing.ok) return owing;
      const kept = (await keepNote(reason))!;
      return ok({
        kind: 'dossier.moved',
        at: now.toString(),
        actorId: actor.officerId,
        data: {
          ...clockDates(deps.calendar, moved, intervals),
          promisedAt: dossier.receivedAt === null ? null : due(clockInput(moved, intervals), deps.calendar).promisedAt.toString(),
          procedureVersionId: found.id,
          workflowVersionId: workflow.id,
          sector: found.body.sector.key,
          caseKey,
          timeLimit,
          step,
          agencyId: route.agencyId,
          divisionId: route.divisionId,
          partnerAgencyId: route.partnerAgencyId,
          reason: kept,
        },
      });
    },
  });
}

/** What the wrong procedure asked for and nobody paid is given up; what the right one asks for falls due. */
async function moveFees(
  deps: DossierDeps,
  tx: Tx,
  tenant: TenantId,
  { dossier, body, actor }: { dossier: Dossier; body: ProcedureBody; actor: ActorRef },
): Promise<Result<unknown>> {
  await release(tx, deps, tenant, { subject: { kind: 'dossier', id: dossier.id }, ground: 'moved', actor });
  const personal = await readPersonal(tx, dossier.id);
  const answers = JSON.parse(personal?.answers ?? '{}') as Answers;
  const moment = dossier.receivedAt === null ? 'intake' : 'return';
  return raiseFees(deps, tx, tenant, { dossier, body, answers, moment, actor });
}
