import { append, type ActorRef } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Json } from '#platform/text';
import type { Instant } from '#platform/time';
import type { FinancialObligation } from '../domain/obligation.ts';
import { updateObligation, type StoredObligation } from '../sql/obligation.ts';
import type { PaymentTxDeps } from './deps.ts';

/** One fact about an obligation, and what of its row it changes. */
export interface Happening {
  kind: string;
  at: Instant;
  actor: ActorRef;
  /** Ids, amounts, closed words and commitments; never a name. */
  data: { [name: string]: Json };
  change: Partial<FinancialObligation>;
}

/** Writes one fact behind the obligation's chain and its changed row. The caller holds the row's lock. */
export async function record(
  deps: PaymentTxDeps,
  tx: Tx,
  tenant: TenantId,
  held: StoredObligation,
  happening: Happening,
): Promise<StoredObligation> {
  const { kind, at, actor, data, change } = happening;
  const subject = { kind: 'obligation' as const, id: held.obligation.id };
  const head = await append(tx, deps, held.head, { tenant, subject, kind, at, actor, data });
  const obligation = { ...held.obligation, ...change, version: held.obligation.version + 1 };
  await updateObligation(tx, { obligation, head });
  return { obligation, head };
}
