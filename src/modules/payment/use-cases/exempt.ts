import { refOf, type Actor } from '#modules/identity';
import { act, commitment } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { REASON } from '../domain/choose-lines.ts';
import { hasFaults, readTexts } from '../domain/fault.ts';
import { openOfLine } from '../domain/shares.ts';
import { changeLines, exemptLine, feeLines } from '../sql/fee-line.ts';
import { lockObligation } from '../sql/obligation.ts';
import { said, type PaymentDeps } from './deps.ts';
import { record } from './record.ts';
import { mayHere } from './rights.ts';

export interface ExemptInput {
  key: Id;
  obligationId: Id;
  version: number;
  /** Number of the line. */
  line: number;
  reason: string;
}

export interface Exempted {
  [name: string]: string | number;
  obligationId: Id;
  /** What is not asked for any more, whole dong. */
  amount: number;
}

/**
 * Exempts a line that was asked for and is not paid yet, for the reason that a paper shown at the counter gives.
 * Refused: NotFound, NotYours, Conflict, WrongState (nothing of the line is open), Invalid (`line`, `reason`).
 */
export function exempt(deps: PaymentDeps, tenant: TenantId, actor: Actor, { key, ...input }: ExemptInput): Promise<Result<Exempted>> {
  const request = { tenant, actor: refOf(actor), key, name: 'payment.exempt', input: said(input) };
  return act(deps, request, async (tx) => {
    const held = await lockObligation(tx, { id: input.obligationId });
    if (!held || !mayHere(actor, 'payment.read', held.obligation)) return refuse('NotFound');
    const { obligation } = held;
    if (!mayHere(actor, 'payment.exempt', obligation)) return refuse('NotYours');
    if (obligation.version !== input.version) return refuse('Conflict');
    const line = (await feeLines(tx, obligation.id)).find((one) => one.no === input.line);
    const { texts, faults } = readTexts({ reason: input.reason }, { reason: [REASON, 1] });
    const fields = { ...faults, ...(!line && { line: 'payment.fault.notInTable' }) };
    if (!line || hasFaults(fields)) return refuse('Invalid', { fields });
    const amount = openOfLine(line);
    if (amount === 0) return refuse('WrongState', { reason: 'payment.refusal.nothingOpen' });

    const salt = deps.world.newSalt();
    await exemptLine(tx, obligation.id, line.no, { reason: texts.reason, salt });
    await changeLines(tx, obligation.id, [{ no: line.no, waived: amount }]);
    await record(deps, tx, tenant, held, {
      kind: 'payment.exempted',
      at: deps.world.now(),
      actor: refOf(actor),
      data: { line: line.no, amount, reason: commitment(salt, texts.reason) },
      change: { waived: obligation.waived + amount },
    });
    return ok({ obligationId: obligation.id, amount });
  });
}
