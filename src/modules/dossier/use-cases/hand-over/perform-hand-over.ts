import type { Actor } from '#modules/identity';
import { act as runAct, append, type ActorRef, type ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { Json } from '#platform/text';
import { Temporal, type Instant } from '#platform/time';
import { applyHandOver, type HandOverFact, type HandOverFactData, type HandOverFactKind } from '../../domain/hand-over-facts.ts';
import { maySee } from '../../domain/hand-over-rights.ts';
import { handOverNumber, type HandOver, type HandOverState } from '../../domain/hand-over.ts';
import { lockHandOver, updateHandOver } from '../../sql/hand-over.ts';
import type { DossierDeps } from '../deps.ts';

/** What every act on a slip says. */
export interface HandOverInput {
  key: Id;
  slipId: Id;
  version: number;
}

/** What it answers. */
export interface HandOverDone {
  [name: string]: string | number;
  slipId: Id;
  state: HandOverState;
  version: number;
}

/** What the act's own part is told. */
export interface HandOverSituation {
  slip: HandOver;
  tx: Tx;
  tenant: TenantId;
  actor: Actor;
  now: Instant;
}

export interface HandOverAct<K extends HandOverFactKind> {
  name: string;
  fact: K;
  /** States in which it can be done. */
  from: readonly HandOverState[];
  right: (actor: Actor, slip: HandOver) => boolean;
  /** All that tells this request from another one with the same key. */
  said: Json;
  /** Decides what the fact says, or refuses; writes what the slip's row does not hold. */
  decide(situation: HandOverSituation): Promise<Result<HandOverFactData[K]>>;
}

/**
 * The way of every act on a slip, in one transaction: idempotency key, the slip's lock, right, state, version; the act's
 * own decision; then log and row. The state is asked before the version: who comes second is told what the first one did.
 */
export function performHandOver<K extends HandOverFactKind>(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  { key, slipId, version }: HandOverInput,
  { name, fact, from, right, said, decide }: HandOverAct<K>,
): Promise<Result<HandOverDone>> {
  const ref = { kind: 'officer' as const, id: actor.officerId };
  const request = { tenant, actor: ref, key, name: `handOver.${name}`, input: { slipId, version, said } };
  return runAct<HandOverDone>(deps, request, async (tx) => {
    const found = await lockHandOver(tx, slipId);
    if (!found || !maySee(actor, found.slip)) return refuse('NotFound');
    const { slip, head } = found;
    if (!right(actor, slip)) return refuse('NotYours', { reason: 'dossier.handOver.notYours' });
    if (!from.includes(slip.state)) return wrongState(slip);
    if (slip.version !== version) return refuse('Conflict');
    const now = deps.world.now();
    const decided = await decide({ slip, tx, tenant, actor, now });
    if (!decided.ok) return decided;
    const written = { kind: fact, at: now.toString(), actorId: actor.officerId, data: decided.value } as unknown as HandOverFact;
    const after = applyHandOver(slip.id, slip, written);
    await updateHandOver(tx, after, await logHandOver(deps, tx, tenant, { slipId, head, fact: written, actor: ref }));
    return ok({ slipId, state: after.state, version: after.version });
  });
}

/** Writes a fact of a slip behind the head of its chain. */
export const logHandOver = (
  deps: DossierDeps,
  tx: Tx,
  tenant: TenantId,
  { slipId, head, fact, actor }: { slipId: Id; head: ChainHead; fact: HandOverFact; actor: ActorRef },
): Promise<ChainHead> =>
  append(tx, deps, head, {
    tenant,
    subject: { kind: 'handOver', id: slipId },
    kind: fact.kind,
    at: Temporal.Instant.from(fact.at),
    actor,
    data: fact.data as unknown as Json,
  });

const wrongState = (slip: HandOver) =>
  refuse('WrongState', { reason: `dossier.handOver.stands.${slip.state}`, values: { number: handOverNumber(slip) } });
