import type { ProcedureBody } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import type { ActorRef } from '#modules/log';
import { askedFor, raise } from '#modules/payment';
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

/** What the procedure's table of fees asks for at that moment and nobody asked for yet falls due, at the receiving point. */
export const raiseFees = async (
  deps: DossierDeps,
  tx: Tx,
  tenant: TenantId,
  { dossier, body, answers, moment, actor }: Due,
): Promise<Result<unknown>> => {
  const subject = { kind: 'dossier' as const, id: dossier.id };
  const [table, asked] = [feesAt(body, moment, answers), await askedFor(tx, subject)];
  return raise(tx, deps, tenant, {
    subject,
    code: dossier.code,
    officeId: dossier.receivingPointId,
    agencyId: dossier.agencyId,
    body: { ...table, fees: table.fees.filter(({ key }) => !asked.has(key)) },
    answers,
    moment,
    actor,
  });
};
