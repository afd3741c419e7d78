import { refOf, type Actor } from '#modules/identity';
import { act } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { FeePick } from '../domain/choose-lines.ts';
import { said, type PaymentDeps } from './deps.ts';
import { raise, type RaiseInput } from './raise.ts';
import { mayHere } from './rights.ts';

export interface RaiseFeesInput extends Omit<RaiseInput, 'actor'> {
  key: Id;
  agencyId: Id;
  picks: readonly FeePick[];
}

export interface FeesRaised {
  [name: string]: string | number;
  obligationId: Id;
  /** Of the obligation. */
  version: number;
}

/**
 * The desk asks for lines of the table that it picked: an act of its own around `raise`. The caller has read the table
 * from the subject's own version. Refused as `raise` does; NotYours; Invalid at `picks` where nothing was picked.
 */
export function raiseFees(
  deps: PaymentDeps,
  tenant: TenantId,
  actor: Actor,
  { key, ...input }: RaiseFeesInput,
): Promise<Result<FeesRaised>> {
  const { subject, moment, picks, officeId, agencyId, body } = input;
  const request = { tenant, actor: refOf(actor), key, name: 'payment.raiseFees', input: said({ subject, moment, picks }) };
  return act(deps, request, async (tx) => {
    if (!mayHere(actor, 'payment.collect', { officeId, agencyId, sector: body.sector.key })) return refuse('NotYours');
    const raised = await raise(tx, deps, tenant, { ...input, actor: refOf(actor) });
    if (!raised.ok) return raised;
    if (raised.value === null) return refuse('Invalid', { fields: { picks: 'payment.fault.nothingPicked' } });
    const { id, version } = raised.value.obligation;
    return ok({ obligationId: id, version });
  });
}
