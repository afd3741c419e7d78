import { append, commitment, emptyChain, type ActorRef, type ChainHead } from '#modules/log';
import { adoptUploads, type StoredUpload } from '#modules/uploads';
import { firstStep } from '#modules/workflow';
import type { Answers } from '#modules/forms';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, type Result } from '#platform/results';
import type { Json } from '#platform/text';
import { localDate, type Instant } from '#platform/time';
import { apply } from '../domain/apply.ts';
import type { At, Channel, ComponentIntake, Dossier } from '../domain/dossier.ts';
import type { Fact } from '../domain/facts.ts';
import { insertDossier } from '../sql/dossier.ts';
import { closeDraft } from '../sql/draft.ts';
import { beginState } from '../sql/interval.ts';
import { addPapers } from '../sql/paper.ts';
import { insertPersonal, type Personal } from '../sql/personal.ts';
import { componentPaper } from './component-paper.ts';
import type { DossierDeps } from './deps.ts';
import { numbersOf } from './give-code.ts';
import { personalOf } from './personal-of.ts';
import { raiseFees } from './raise-fees.ts';
import type { Route } from './route.ts';
import { openStep } from './steps.ts';
import type { Versions } from './versions.ts';

export type FilingDeps = DossierDeps;

export interface Submitted {
  [name: string]: string;
  dossierId: Id;
  code: string;
}

/** All that a new dossier is made of; checked, nothing missing. */
export interface Filing {
  draftId: Id;
  versions: Versions;
  route: Route;
  caseKey: string;
  /** The published limit of the case. */
  timeLimit: string;
  channel: Channel;
  eventAt: At | null;
  /** The applicant himself, or the officer who types it in for him. */
  actor: ActorRef;
  assistedBy: Id | null;
  intake: ComponentIntake[];
  answers: Answers;
  uploads: readonly StoredUpload[];
  now: Instant;
  /** When it was received, where that is known already: it chooses the rule set. */
  receivedAt: Instant | null;
}

/** A dossier as it was just filed. */
export interface Filed {
  dossier: Dossier;
  head: ChainHead;
}

/**
 * Writes a new dossier: numbers, first log entry, row, personal data, papers, state, first task, and what is due at intake.
 * Refused `Invalid` where an answer is no possible quantity of a fee.
 */
export async function file(deps: FilingDeps, tx: Tx, tenant: TenantId, filing: Filing): Promise<Result<Filed>> {
  const { draftId, versions, uploads, actor, now } = filing;
  const id = deps.world.newId();
  const personal = personalOf(deps.world, filing.answers);
  const fact = await submittedFact(deps, tx, tenant, filing, personal);
  const dossier = apply(id, null, fact);
  const head = await append(tx, deps, emptyChain, {
    tenant,
    subject: { kind: 'dossier', id },
    kind: fact.kind,
    at: now,
    actor,
    data: fact.data as unknown as Json,
  });
  await Promise.all([
    insertDossier(tx, tenant, dossier, head),
    insertPersonal(tx, tenant, id, personal),
    adoptUploads(tx, { kind: 'draft', id: draftId }, { kind: 'dossier', id }),
    addPapers(tx, tenant, id, uploads.map(componentPaper)),
    beginState(tx, tenant, { dossierId: id, state: dossier.state, clock: 'off', reason: fact.kind, from: now }),
    openStep(deps, tx, tenant, { dossier, workflow: versions.workflow.body, at: now }),
    closeDraft(tx, draftId, id, now),
  ]);
  const { body } = versions.procedure;
  const raised = await raiseFees(deps, tx, tenant, { dossier, body, answers: filing.answers, moment: 'intake', actor });
  return raised.ok ? ok({ dossier, head }) : raised;
}

async function submittedFact(
  deps: FilingDeps,
  tx: Tx,
  tenant: TenantId,
  filing: Filing,
  personal: Personal,
): Promise<Fact & { kind: 'dossier.submitted' }> {
  const { versions, route, uploads, actor, now } = filing;
  const { office, ...units } = route;
  const { procedure, form, workflow } = versions;
  const ruleSet = deps.ruleSets.ruleSetFor(localDate(filing.receivedAt ?? now));
  return {
    kind: 'dossier.submitted',
    at: now.toString(),
    actorId: actor.id,
    data: {
      ...(await numbersOf(tx, tenant, { ruleSet, office, day: localDate(now) })),
      procedureVersionId: procedure.id,
      formVersionId: form.id,
      workflowVersionId: workflow.id,
      ruleSet: ruleSet.id,
      sector: procedure.body.sector.key,
      channel: filing.channel,
      caseKey: filing.caseKey,
      timeLimit: filing.timeLimit,
      eventAt: filing.eventAt,
      assistedBy: filing.assistedBy,
      intake: filing.intake,
      step: firstStep(workflow.body).key,
      ...units,
      papers: uploads.map(({ componentKey, id, sha256, bytes }) => ({ component: componentKey, uploadId: id, sha256, bytes })),
      commitments: {
        parties: commitment(personal.partiesSalt, personal.parties),
        answers: commitment(personal.answersSalt, personal.answers),
        papers: commitment(
          personal.papersSalt,
          uploads.map((upload) => upload.name),
        ),
      },
    },
  };
}
