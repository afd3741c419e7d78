import { append, type ActorRef, type ChainHead } from '#modules/log';
import type { Act } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Json } from '#platform/text';
import { Temporal } from '#platform/time';
import { apply } from '../domain/apply.ts';
import { clockAfter } from '../domain/clock-after.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Fact } from '../domain/facts.ts';
import type { CaseAct } from '../domain/transitions.ts';
import { updateDossier } from '../sql/dossier.ts';
import { beginState } from '../sql/interval.ts';
import { closeTask } from '../sql/task.ts';
import type { DossierDeps } from './deps.ts';
import { openStep, workflowOf } from './steps.ts';

interface Recorded {
  dossier: Dossier;
  head: ChainHead;
  actor: ActorRef;
  act: Act | CaseAct;
  fact: Fact;
}

/** Writes one decided fact: log entry, row, the task that it ends and the one that it begins, the state's interval. */
export async function record(deps: DossierDeps, tx: Tx, tenant: TenantId, recorded: Recorded): Promise<Dossier> {
  const { dossier, head, actor, act, fact } = recorded;
  const at = Temporal.Instant.from(fact.at);
  const after = apply(dossier.id, dossier, fact);
  const subject = { kind: 'dossier' as const, id: dossier.id };
  const newHead = await append(tx, deps, head, {
    tenant,
    subject,
    kind: fact.kind,
    at,
    actor,
    data: fact.data as unknown as Json,
  });
  const writes: Promise<unknown>[] = [updateDossier(tx, after, newHead)];
  if (after.state !== dossier.state) {
    const next = { dossierId: dossier.id, state: after.state, clock: clockAfter(after, fact), reason: fact.kind, from: at };
    writes.push(beginState(tx, tenant, next));
  }
  if (passesOn(dossier, after)) {
    writes.push(closeTask(tx, dossier.id, { officerId: actor.id, act, at }));
    writes.push(workflowOf(tx, after.workflowVersionId).then((workflow) => openStep(deps, tx, tenant, { dossier: after, workflow, at })));
  }
  await Promise.all(writes);
  return after;
}

/** Whether somebody else has to act now, or the same one on something else. What only waits keeps its task. */
const passesOn = (before: Dossier, after: Dossier): boolean =>
  before.step !== after.step || before.holderId !== after.holderId || before.workflowVersionId !== after.workflowVersionId;
