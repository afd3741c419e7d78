import { setTimeout as wait } from 'node:timers/promises';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import { refuse, type Result } from '#platform/results';
import type { World } from '#platform/time';
import type { Carrier } from '../domain/carrier.ts';
import { channels } from '../domain/message.ts';
import { givenUpBefore, nextTry } from '../domain/patience.ts';
import { endTry, giveUpBefore, takeDue, type Outcome, type Taken } from '../sql/message.ts';

export interface DeliveryDeps {
  /** The worker's. */
  sql: Sql;
  world: World;
  /** The first that carries a message's channel takes it. What none carries waits, and is given up in the end. */
  carriers: readonly Carrier[];
  /** How long a carrier may be silent, in ms; 30 s unless said. Less than the time for which a message is taken. */
  patience?: number;
}

const BATCH = 20;
const SILENCE_MS = 30_000;
const TAKEN_FOR = { minutes: 2 };

/**
 * Sends messages of one tenant that are due, side by side, and says how many it tried. Each stands for itself: what one
 * carrier or recipient does wrong touches no other message. Sending happens outside of transactions. A message leaves
 * at least once; twice only when the process dies, or the carrier falls silent, between sending and noting it.
 */
export async function deliverOnce(deps: DeliveryDeps, tenant: TenantId): Promise<number> {
  const now = deps.world.now();
  const carried = channels.filter((channel) => deps.carriers.some((carrier) => carrier.carries(channel)));
  const taken = await inTenant(deps.sql, tenant, async (tx) => {
    await giveUpBefore(tx, givenUpBefore(now));
    return takeDue(tx, { channels: carried, now, until: now.add(TAKEN_FOR), limit: BATCH });
  });
  const noted = await Promise.allSettled(
    taken.map(async (message) => {
      const outcome = await tryOne(deps, tenant, message);
      await inTenant(deps.sql, tenant, (tx) => endTry(tx, message, outcome));
    }),
  );
  const broken = noted.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
  return taken.length;
}

async function tryOne(deps: DeliveryDeps, tenant: TenantId, { tries, ...message }: Taken): Promise<Outcome> {
  const carrier = deps.carriers.find((one) => one.carries(message.channel))!;
  const send = async () => carrier.send({ tenant, ...message });
  const answer = await orSilence(
    send().catch((fault: unknown) => refuse('Unavailable', { reason: String(fault) })),
    deps.patience ?? SILENCE_MS,
  );
  const now = deps.world.now();
  if (answer.ok) return { state: 'sent', carrier: carrier.name, at: now };
  const { name, reason } = answer.refusal;
  const fault = reason === undefined ? name : `${name}: ${reason}`;
  return name === 'Invalid' ? { state: 'failed', fault } : { state: 'waiting', fault, at: nextTry(tries, now) };
}

async function orSilence(answer: Promise<Result<null>>, ms: number): Promise<Result<null>> {
  const answered = new AbortController();
  const silence = wait(ms, refuse('Unavailable', { reason: `no answer for ${ms} ms` }), { signal: answered.signal });
  silence.catch(() => {});
  try {
    return await Promise.race([answer, silence]);
  } finally {
    answered.abort();
  }
}
