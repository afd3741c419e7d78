import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { ActorRef } from '../domain/entry.ts';

export interface ActKey {
  tenant: TenantId;
  key: Id;
  actor: ActorRef;
  name: string;
  digest: Uint8Array;
}

/**
 * Takes the key for this transaction; false when it is taken. Waits while another transaction holds it undecided.
 */
export async function takeKey(tx: Tx, act: ActKey, at: Instant): Promise<boolean> {
  const taken = await tx`
    insert into log.act_key (tenant_id, key, actor_kind, actor_id, name, input_digest, at)
    values (${act.tenant}, ${act.key}, ${act.actor.kind}, ${act.actor.id}, ${act.name}, ${act.digest}, ${at})
    on conflict (tenant_id, key) do nothing returning key`;
  return taken.length === 1;
}

/** The answer that the same act got before; undefined when the key belongs to another act. */
export async function givenAnswer(tx: Tx, act: ActKey): Promise<string | undefined> {
  const [row] = await tx<{ answer: string }[]>`
    select a.answer from log.act_key k join log.act_answer a on a.tenant_id = k.tenant_id and a.key = k.key
    where k.tenant_id = ${act.tenant} and k.key = ${act.key} and k.actor_kind = ${act.actor.kind}
      and k.actor_id = ${act.actor.id} and k.name = ${act.name} and k.input_digest = ${act.digest}`;
  return row?.answer;
}

export const giveAnswer = (tx: Tx, act: ActKey, answer: string) =>
  tx`insert into log.act_answer (tenant_id, key, answer) values (${act.tenant}, ${act.key}, ${answer})`;
