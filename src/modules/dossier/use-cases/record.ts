import { append, type ActorRef, type ChainHead } from '#modules/log';
import type { Act, Workflow } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Json } from '#platform/text';
import { Temporal } from '#platform/time';
import { apply } from '../domain/apply.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Fact } from '../domain/facts.ts';
import { transitions } from '../domain/transitions.ts';
import { updateDossier } from '../sql/dossier.ts';
import { beginState } from '../sql/interval.ts';
import { closeTask } from '../sql/task.ts';
import type { DossierDeps } from './deps.ts';
import { openStep } from './steps.ts';

interface Recorded {
  dossier: Dossier;
  head: ChainHead;
  workflow: Workflow;
  actor: ActorRef;
  act: Act;
  fact: Fact;
}

/** Writes one decided fact: log entry, row, the task that it ends and the one that it begins, the state's interval. */
export async function record(deps: DossierDeps, tx: Tx, tenant: TenantId, recorded: Recorded): Promise<Dossier> {
  const { dossier, head, workflow, actor, act, fact } = recorded;
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
  const writes: Promise<unknown>[] = [updateDossier(tx, after, newHead), closeTask(tx, dossier.id, { officerId: actor.id, act, at })];
  if (after.state !== dossier.state) {
    const { clock } = transitions[act];
    writes.push(beginState(tx, tenant, { dossierId: dossier.id, state: after.state, clock, reason: fact.kind, from: at }));
  }
  writes.push(openStep(deps, tx, tenant, { dossier: after, workflow, at }));
  await Promise.all(writes);
  return after;
}
