import type { ProcedureBody } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import type { ActorRef } from '#modules/log';
import { raise } from '#modules/payment';
import type { TenantId, Tx } from '#platform/database';
import type { Result } from '#platform/results';
import type { Dossier } from '../domain/dossier.ts';
import { feesAt } from '../domain/fees-at.ts';
import type { DossierDeps } from './deps.ts';

interface Due {
  dossier: Dossier;
  body: ProcedureBody;
  answers: Answers;
  moment: 'intake' | 'return';
  actor: ActorRef;
}

/** What the procedure's table of fees asks for at that moment falls due, at the receiving point. */
export const raiseFees = (
  deps: DossierDeps,
  tx: Tx,
  tenant: TenantId,
  { dossier, body, answers, moment, actor }: Due,
): Promise<Result<unknown>> =>
  raise(tx, deps, tenant, {
    subject: { kind: 'dossier', id: dossier.id },
    code: dossier.code,
    officeId: dossier.receivingPointId,
    agencyId: dossier.agencyId,
    body: feesAt(body, moment, answers),
    answers,
    moment,
    actor,
  });
