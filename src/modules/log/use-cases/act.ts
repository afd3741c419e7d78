import { inTenant, type Sql, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Refusal, type Result } from '#platform/results';
import { canonicalJson, type Json } from '#platform/text';
import type { World } from '#platform/time';
import type { ActorRef } from '../domain/entry.ts';
import { keyed } from '../domain/keyed.ts';
import type { ChainKeys } from '../domain/keys.ts';
import { giveAnswer, givenAnswer, takeKey, type ActKey } from '../sql/act-key.ts';

export interface ActRequest {
  tenant: TenantId;
  actor: ActorRef;
  /** The idempotency key that the client made. */
  key: Id;
  /** `<module>.<verb>`. */
  name: string;
  /** All that the act depends on; only a keyed digest of it is kept. */
  input: Json;
}

/**
 * Runs one act in one transaction of the tenant, once for each key.
 * The same key, actor, name and input again gives the first answer without running `work`; also when both come at the
 * same time, for the second waits for the first. The same key with anything else is refused `Conflict`. A refusal or a
 * throw of `work` rolls everything back, the key included, so that the client may try again with it.
 * The answer is stored as it is: ids, codes and dates, no personal data.
 */
export async function act<T extends Json>(
  deps: { sql: Sql; world: World; keys: ChainKeys },
  request: ActRequest,
  work: (tx: Tx) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { tenant, key, actor, name } = request;
  const digest = keyed(deps.keys.input(tenant), new TextEncoder().encode(canonicalJson(request.input)));
  const mine: ActKey = { tenant, key, actor, name, digest };
  try {
    return await inTenant(deps.sql, tenant, async (tx) => {
      if (!(await takeKey(tx, mine, deps.world.now()))) return repeated<T>(await givenAnswer(tx, mine));
      const result = await work(tx);
      if (!result.ok) throw new Refused(result.refusal);
      await giveAnswer(tx, mine, canonicalJson(result.value));
      return result;
    });
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, refusal: fault.refusal };
    throw fault;
  }
}

const repeated = <T extends Json>(answer: string | undefined): Result<T> =>
  answer === undefined ? refuse('Conflict', { reason: 'log.keyUsed' }) : ok(JSON.parse(answer) as T);

/** Carries a refusal out of the transaction, which throwing rolls back. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.name);
    this.refusal = refusal;
  }
}
