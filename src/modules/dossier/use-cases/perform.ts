import type { Actor } from '#modules/identity';
import { act as runAct } from '#modules/log';
import { END, type Act } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { Json } from '#platform/text';
import type { Instant } from '#platform/time';
import { askAct } from '../domain/allowed.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Fact } from '../domain/facts.ts';
import { lockDossier } from '../sql/dossier.ts';
import type { DossierDeps } from './deps.ts';
import { keepNote } from './keep-note.ts';
import { record } from './record.ts';
import { workflowOf } from './steps.ts';

/** What every act of an officer says: on which dossier, as seen in which version, under which idempotency key. */
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
  /** The step that the workflow leads to; null at the end. */
  nextStep: string | null;
  now: Instant;
  actor: Actor;
  tx: Tx;
  /** Keeps words of the officer beside the act; gives the commitment for the log, null for no words. */
  keepNote(body: string): Promise<string | null>;
}

interface Performance {
  act: Act;
  /** All that tells this request from another one with the same key. */
  said: Json;
  /** Decides the fact, or refuses. Writes nothing but rows of its own (a note, a paper). */
  decide(situation: Situation): Promise<Result<Fact>>;
}

/**
 * The way that every act of an officer on a dossier goes, in one transaction: idempotency key, the dossier's lock,
 * right, version, state, step; then the act's own decision; then row, log, tasks and interval.
 * The right is asked before anything is told: who may not read the dossier learns nothing from the refusal.
 */
export function perform(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: ActInput,
  performance: Performance,
): Promise<Result<ActDone>> {
  const { act, said, decide } = performance;
  const request = {
    tenant,
    actor: { kind: 'officer' as const, id: actor.officerId },
    key: input.key,
    name: `dossier.${act}`,
    input: { dossierId: input.dossierId, version: input.version, said },
  };
  return runAct<ActDone>(deps, request, async (tx) => {
    const found = await lockDossier(tx, input.dossierId);
    if (!found) return refuse('NotFound');
    const { dossier } = found;
    const workflow = await workflowOf(tx, dossier.workflowVersionId);
    const asked = askAct(dossier, workflow, actor, act);
    if (!asked.ok && asked.refusal.name !== 'WrongState') return asked;
    if (dossier.version !== input.version) return refuse('Conflict');
    if (!asked.ok) return asked;
    const { to } = asked.value;
    const now = deps.world.now();
    const about = { dossierId: dossier.id, act, officerId: actor.officerId, at: now };
    const keep = (body: string) => keepNote(deps.world, tx, tenant, { ...about, body });
    const decided = await decide({ dossier, nextStep: to === END ? null : to, now, actor, tx, keepNote: keep });
    if (!decided.ok) return decided;
    const after = await record(deps, tx, tenant, { ...found, workflow, actor: request.actor, act, fact: decided.value });
    return ok({ dossierId: after.id, state: after.state, step: after.step, version: after.version });
  });
}
