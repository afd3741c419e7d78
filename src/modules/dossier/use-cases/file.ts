import { caseOf, type ProcedureVersion } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import { append, commitment, emptyChain } from '#modules/log';
import { formatCode } from '#modules/rules';
import { adoptUploads, type StoredUpload } from '#modules/uploads';
import { firstStep } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import { localDate, type Instant } from '#platform/time';
import { apply } from '../domain/apply.ts';
import type { Fact } from '../domain/facts.ts';
import { insertDossier, nextNumber } from '../sql/dossier.ts';
import { closeDraft } from '../sql/draft.ts';
import { beginState } from '../sql/interval.ts';
import { addPapers } from '../sql/paper.ts';
import { insertPersonal, type Personal } from '../sql/personal.ts';
import { componentPaper } from './component-paper.ts';
import type { DossierDeps } from './deps.ts';
import { personalOf } from './personal-of.ts';
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
  answers: Answers;
  uploads: readonly StoredUpload[];
  now: Instant;
}

/** Writes a new dossier: code, first log entry, row, personal data, papers, state, first task. */
export async function file(deps: FilingDeps, tx: Tx, tenant: TenantId, filing: Filing): Promise<Submitted> {
  const { draftId, versions, uploads, now } = filing;
  const id = deps.world.newId();
  const personal = personalOf(deps.world, filing.answers);
  const fact = await submittedFact(deps, tx, tenant, filing, personal);
  const dossier = apply(id, null, fact);
  const head = await append(tx, deps, emptyChain, {
    tenant,
    subject: { kind: 'dossier', id },
    kind: fact.kind,
    at: now,
    actor: { kind: 'applicant', id: draftId },
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
  return { dossierId: id, code: dossier.code };
}

async function submittedFact(
  deps: FilingDeps,
  tx: Tx,
  tenant: TenantId,
  { draftId, versions, route, uploads, now }: Filing,
  personal: Personal,
): Promise<Fact & { kind: 'dossier.submitted' }> {
  const { office, ...units } = route;
  const { procedure, form, workflow } = versions;
  const day = localDate(now);
  const ruleSet = deps.ruleSets.ruleSetFor(day);
  const code = formatCode(ruleSet, { orgCode: office, day, sequence: await nextNumber(tx, tenant, office, day) });
  return {
    kind: 'dossier.submitted',
    at: now.toString(),
    actorId: draftId,
    data: {
      // The rule set of 2026 gives the code at submission, so it is the submission's number too.
      submissionNumber: code,
      code,
      procedureVersionId: procedure.id,
      formVersionId: form.id,
      workflowVersionId: workflow.id,
      ruleSet: ruleSet.id,
      sector: procedure.body.sector.key,
      channel: 'online',
      timeLimit: publishedLimit(procedure.body),
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

function publishedLimit(body: ProcedureVersion['body']): string {
  const { timeLimit } = caseOf(body, null);
  if (timeLimit === null) throw new Error('a case without a limit is filed');
  return timeLimit;
}
