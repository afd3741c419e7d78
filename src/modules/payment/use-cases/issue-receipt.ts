import { refOf, type Actor } from '#modules/identity';
import { act, commitment } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { hasFaults, isAmount, readTexts, type Faults } from '../domain/fault.ts';
import { openOf, type FinancialObligation, type PaidSubject } from '../domain/obligation.ts';
import { manners, takesPart, type FeeReceipt, type Manner } from '../domain/receipt.ts';
import { spread } from '../domain/shares.ts';
import { changeLines, feeLines } from '../sql/fee-line.ts';
import { lockObligation, type StoredObligation, type Which } from '../sql/obligation.ts';
import { insertReceipt, isReplaced, readReceipt } from '../sql/receipt.ts';
import { said, type PaymentDeps, type PaymentTxDeps } from './deps.ts';
import { nextNumber } from './next-number.ts';
import { record } from './record.ts';
import { mayHere } from './rights.ts';

export interface Collecting {
  manner: Manner;
  /** Whole dong; null for all that is open. */
  amount: number | null;
  /** Who paid, as it is printed. */
  payer: string;
  /** What the bank, the post or the gateway calls the payment. */
  reference?: string | undefined;
  /** The book to take the number from; without it the oldest of this year that has numbers left. */
  bookId?: Id | undefined;
  /** A voided receipt of the same subject that the new one stands for. */
  replacesId?: Id | undefined;
}

export interface IssueInput extends Collecting {
  key: Id;
  obligationId: Id;
  /** Of the obligation, as the officer saw it. */
  version: number;
}

export interface Issued {
  [name: string]: string | number;
  receiptId: Id;
  obligationId: Id;
  symbol: string;
  number: number;
  /** Whole dong. */
  amount: number;
}

/** Letters of a payer's name and of a payment's reference. */
export const PAYER = 200;
export const REFERENCE = 100;

/**
 * Collects money and issues its receipt under the office's next number. Refused: NotFound, NotYours, Conflict (the
 * obligation changed since), WrongState (nothing open, no book, book used up), Invalid (`amount`, `manner`, `payer`,
 * `reference`, `bookId`, `replacesId`).
 */
export function issueReceipt(
  deps: PaymentDeps,
  tenant: TenantId,
  actor: Actor,
  { key, version, ...input }: IssueInput,
): Promise<Result<Issued>> {
  const { obligationId, ...collecting } = input;
  const request = { tenant, actor: refOf(actor), key, name: 'payment.issueReceipt', input: said({ version, ...input }) };
  return act(deps, request, async (tx) => {
    const held = await lockObligation(tx, { id: obligationId });
    if (!held || !mayHere(actor, 'payment.read', held.obligation)) return refuse('NotFound');
    if (held.obligation.version !== version) return refuse('Conflict');
    return collect(tx, deps, tenant, actor, held, collecting);
  });
}

/** The same inside a running act: of an obligation, or of whatever a subject owes. */
export async function issueReceiptIn(
  tx: Tx,
  deps: PaymentTxDeps,
  tenant: TenantId,
  actor: Actor,
  { of, ...collecting }: Collecting & { of: { subject: PaidSubject } | { id: Id } },
): Promise<Result<Issued>> {
  const held = await lockObligation(tx, of satisfies Which);
  return held ? collect(tx, deps, tenant, actor, held, collecting) : refuse('WrongState', { reason: 'payment.refusal.nothingOpen' });
}

async function collect(
  tx: Tx,
  deps: PaymentTxDeps,
  tenant: TenantId,
  actor: Actor,
  held: StoredObligation,
  input: Collecting,
): Promise<Result<Issued>> {
  const { obligation } = held;
  if (!mayHere(actor, 'payment.collect', obligation)) return refuse('NotYours');
  const open = openOf(obligation);
  if (open === 0) return refuse('WrongState', { reason: 'payment.refusal.nothingOpen' });
  const amount = input.amount ?? open;
  const { texts, faults } = readTexts(
    { payer: input.payer, reference: input.reference ?? '' },
    { payer: [PAYER, 1], reference: [REFERENCE, 0] },
  );
  const fields: Faults = {
    ...faults,
    ...moneyFaults(input.manner, amount, open),
    ...(await successionFaults(tx, obligation, input.replacesId)),
  };
  if (hasFaults(fields)) return refuse('Invalid', { fields });

  const now = deps.world.now();
  const numbered = await nextNumber(tx, obligation.officeId, localDate(now).year, input.bookId);
  if (!numbered.ok) return numbered;
  const { bookId, symbol, year, number } = numbered.value;
  const [id, salt] = [deps.world.newId(), deps.world.newSalt()];
  const lines = spread(await feeLines(tx, obligation.id), amount);
  const { officeId } = obligation;
  const { manner, replacesId = null } = input;
  const issued = { issuedAt: now, issuedBy: actor.officerId, day: localDate(now), replacesId, voided: null };
  const receipt: FeeReceipt = {
    id,
    obligationId: obligation.id,
    officeId,
    bookId,
    symbol,
    year,
    number,
    amount,
    lines,
    manner,
    ...texts,
    ...issued,
  };
  await insertReceipt(tx, tenant, { ...receipt, salt });
  await changeLines(
    tx,
    obligation.id,
    lines.map((share) => ({ no: share.no, settled: share.amount })),
  );
  await record(deps, tx, tenant, held, {
    kind: 'payment.receiptIssued',
    at: now,
    actor: refOf(actor),
    data: { receiptId: id, bookId, symbol, year, number, amount, lines, manner, replacesId, commitment: commitment(salt, texts) },
    change: { paid: obligation.paid + amount },
  });
  return ok({ receiptId: id, obligationId: obligation.id, symbol, number, amount });
}

function moneyFaults(manner: Manner, amount: number, open: number): Faults {
  if (!manners.includes(manner)) return { manner: 'payment.fault.manner' };
  if (!isAmount(amount)) return { amount: 'payment.fault.amount' };
  if (amount > open) return { amount: 'payment.fault.moreThanOpen' };
  return amount < open && !takesPart[manner] ? { amount: 'payment.fault.wholeOnly' } : {};
}

/** A receipt stands for a voided one of the same subject, and no other stands for that one yet. */
async function successionFaults(tx: Tx, obligation: FinancialObligation, id: Id | undefined): Promise<Faults> {
  if (id === undefined) return {};
  const before = await readReceipt(tx, id);
  const fits = before?.voided && before.obligationId === obligation.id && !(await isReplaced(tx, id));
  return fits ? {} : { replacesId: 'payment.fault.notReplaceable' };
}
