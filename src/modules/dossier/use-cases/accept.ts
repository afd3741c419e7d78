import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import type { Result } from '#platform/results';
import type { SaidReceipt } from '../domain/receipt.ts';
import { acceptedFact } from './accepted-fact.ts';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export interface AcceptInput extends ActInput, SaidReceipt {}

/**
 * The desk accepts a dossier that was filed: the legal clock starts at its receipt (national state 2), and the appointment
 * is fixed. Decree 61/2018 art. 17. The receipt is now, unless the post's record or a paper slip proves another hour.
 */
export function accept(deps: DossierDeps, tenant: TenantId, actor: Actor, input: AcceptInput): Promise<Result<ActDone>> {
  const { receivedAt = null, receiptProof = '', reason = '' } = input;
  return perform(deps, tenant, actor, input, {
    act: 'accept',
    said: { receivedAt, receiptProof, reason },
    decide: ({ dossier, nextStep, now, tx, keepNote }) =>
      acceptedFact(deps, tx, tenant, { dossier, actor, step: nextStep!, said: { receivedAt, receiptProof, reason }, now, keepNote }),
  });
}
