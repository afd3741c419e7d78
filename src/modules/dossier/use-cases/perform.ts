import { refOf, type Actor } from '#modules/identity';
import { act as runAct, type ActorRef } from '#modules/log';
import { release } from '#modules/payment';
import { END, type Act, type Workflow } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { Json } from '#platform/text';
import type { Instant } from '#platform/time';
import { askAct, askCaseAct } from '../domain/allowed.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Fact } from '../domain/facts.ts';
import type { CaseAct } from '../domain/transitions.ts';
import { lockDossier } from '../sql/dossier.ts';
import type { DossierDeps } from './deps.ts';
import { keepNote } from './keep-note.ts';
import { record } from './record.ts';
import { workflowOf } from './steps.ts';

/** What every act says: on which dossier, as seen in which version, under which idempotency key. */
export interface ActInput {
  key: Id;
  dossierId: Id;
  version: number;
}

/** What an act answers: where the dossier is now. */
export interface ActDone {
  [name: string]: string | number | null;
  dossierId: Id;
  state: string;
  step: string | null;
  version: number;
}

/** What the pure part of an act is told. */
export interface Situation {
  dossier: Dossier;
  workflow: Workflow;
  now: Instant;
  tx: Tx;
  /** Keeps words of the officer beside the act; gives the commitment for the log, null for no words. */
  keepNote(body: string): Promise<string | null>;
}

/** The same for an act of the workflow. */
export interface StepSituation extends Situation {
  /** The step that the workflow leads to; null at the end. */
  nextStep: string | null;
}

/** How one act is done: who asks, whether he may, and what comes of it. */
export interface Performance {
  act: Act | CaseAct;
  actor: ActorRef;
  /** All that tells this request from another one with the same key. */
  said: Json;
  ask(dossier: Dossier, workflow: Workflow, tx: Tx): Result<unknown> | Promise<Result<unknown>>;
  /** Decides the fact, or refuses. Writes nothing but rows of its own (a note, a paper). */
  decide(situation: Situation): Promise<Result<Fact>>;
}

/**
 * The way that every act on a dossier goes, in one transaction: idempotency key, the dossier's lock, right, version,
 * state, step; then the act's own decision; then row, log, tasks and interval.
 * The right is asked before anything is told: who may not read the dossier learns nothing from the refusal.
 */
export function performAct(deps: DossierDeps, tenant: TenantId, input: ActInput, performance: Performance): Promise<Result<ActDone>> {
  const { act, actor, said, ask, decide } = performance;
  const { key, dossierId, version } = input;
  const request = { tenant, actor, key, name: `dossier.${act}`, input: { dossierId, version, said } };
  return runAct<ActDone>(deps, request, async (tx) => {
    const found = await lockDossier(tx, dossierId);
    if (!found) return refuse('NotFound');
    const { dossier } = found;
    const workflow = await workflowOf(tx, dossier.workflowVersionId);
    const asked = await ask(dossier, workflow, tx);
    if (!asked.ok && asked.refusal.name !== 'WrongState') return asked;
    if (dossier.version !== version) return refuse('Conflict');
    if (!asked.ok) return asked;
    const now = deps.world.now();
    const about = { dossierId: dossier.id, act, officerId: actor.id, at: now };
    const keep = (body: string) => keepNote(deps.world, tx, tenant, { ...about, body });
    const decided = await decide({ dossier, workflow, now, tx, keepNote: keep });
    if (!decided.ok) return decided;
    const after = await record(deps, tx, tenant, { ...found, actor, act, fact: decided.value });
    if (after.endedAt !== null) await release(tx, deps, tenant, { subject: { kind: 'dossier', id: dossier.id }, ground: 'ended', actor });
    return ok({ dossierId: after.id, state: after.state, step: after.step, version: after.version });
  });
}

interface StepPerformance {
  act: Act;
  said: Json;
  decide(situation: StepSituation): Promise<Result<Fact>>;
}

/** An officer's act that the workflow's open step offers. */
export function perform(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: ActInput,
  { act, said, decide }: StepPerformance,
): Promise<Result<ActDone>> {
  const ask = (dossier: Dossier, workflow: Workflow) => askAct(dossier, workflow, actor, act);
  return performAct(deps, tenant, input, {
    act,
    actor: refOf(actor),
    said,
    ask,
    async decide(situation) {
      const asked = ask(situation.dossier, situation.workflow);
      if (!asked.ok) return asked;
      const { to } = asked.value;
      return decide({ ...situation, nextStep: to === END ? null : to });
    },
  });
}

interface CasePerformance {
  act: CaseAct;
  said: Json;
  decide(situation: Situation): Promise<Result<Fact>>;
}

/** An officer's act that is possible at any step. */
export const performOnCase = (
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: ActInput,
  performance: CasePerformance,
): Promise<Result<ActDone>> =>
  performAct(deps, tenant, input, {
    ...performance,
    actor: refOf(actor),
    ask: (dossier) => askCaseAct(dossier, actor, performance.act),
  });
