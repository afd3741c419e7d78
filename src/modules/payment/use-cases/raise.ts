import type { ProcedureBody } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import { append, commitment, emptyChain, type ActorRef } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { chooseLines, type NewLine, type FeePick } from '../domain/choose-lines.ts';
import { sumOf } from '../domain/shares.ts';
import type { FeeLine, Moment, FinancialObligation, PaidSubject } from '../domain/obligation.ts';
import { feeLines, insertLine, type SaltedLine } from '../sql/fee-line.ts';
import { insertObligation, lockObligation, lockSubject, type StoredObligation } from '../sql/obligation.ts';
import type { PaymentTxDeps } from './deps.ts';
import { record } from './record.ts';

export interface RaiseInput {
  subject: PaidSubject;
  /** How people call the subject, such as a dossier code; printed on receipts. */
  code?: string | undefined;
  /** The unit that collects. */
  officeId: Id;
  /** The competent agency: its leader may decide on refunds. */
  agencyId?: Id | undefined;
  /** The procedure version's own table of fees. */
  body: Pick<ProcedureBody, 'fees' | 'sector'>;
  answers: Answers;
  /** Lines that an officer chose; without them the answers say which are due. */
  picks?: readonly FeePick[] | undefined;
  moment: Moment;
  actor: ActorRef;
}

/** What was asked for now, and the whole obligation that it belongs to. */
export interface Raised {
  obligation: FinancialObligation;
  lines: FeeLine[];
}

/**
 * Asks for fees and charges of the procedure's table, inside the caller's transaction. One subject has one obligation;
 * what falls due later adds lines to it. Null where nothing is due.
 * Refused: `Invalid` (fields as in `chooseLines`); `Conflict` where a line of filing or return is asked for a second time.
 */
export async function raise(tx: Tx, deps: PaymentTxDeps, tenant: TenantId, input: RaiseInput): Promise<Result<Raised | null>> {
  const { subject, moment, actor } = input;
  const chosen = chooseLines(input.body, moment, input.answers, input.picks);
  if (!chosen.ok) return chosen;
  if (chosen.value.length === 0) return ok(null);
  const now = deps.world.now();
  await lockSubject(tx, subject);
  const held = (await lockObligation(tx, { subject })) ?? (await begin(tx, deps, tenant, input));
  const { obligation } = held;
  const before = await feeLines(tx, obligation.id);
  if (once.includes(moment) && before.some((line) => isAskedFor(line, chosen.value))) {
    return refuse('Conflict', { reason: 'payment.refusal.raisedAlready' });
  }
  const lines = chosen.value.map((line, n) => salted(deps, line, before.length + n + 1));
  await Promise.all(lines.map((line) => insertLine(tx, tenant, obligation.id, line)));
  const [due, waived] = [sumOf(lines), sumOf(lines.map((line) => ({ amount: line.waived })))];
  const after = await record(deps, tx, tenant, held, {
    kind: 'payment.raised',
    at: now,
    actor,
    data: { subject: { ...subject }, officeId: input.officeId, moment, lines: lines.map(said), due, waived },
    change: {
      due: obligation.due + due,
      waived: obligation.waived + waived,
      officeId: input.officeId,
      agencyId: input.agencyId ?? obligation.agencyId,
      sector: input.body.sector.key,
      subjectCode: input.code ?? obligation.subjectCode,
      raisedAt: now,
    },
  });
  return ok({ obligation: after.obligation, lines: lines.map(({ exemptionSalt: _salt, ...line }) => line) });
}

/** A line of the table is asked for once at filing or return; a supplement or the appraisal may bring more of it. */
const once: readonly Moment[] = ['intake', 'return'];

const isAskedFor = (line: FeeLine, lines: readonly NewLine[]): boolean =>
  once.includes(line.moment) && line.waived < line.amount && lines.some((one) => one.feeKey === line.feeKey);

async function begin(tx: Tx, deps: PaymentTxDeps, tenant: TenantId, input: RaiseInput): Promise<StoredObligation> {
  const obligation: FinancialObligation = {
    id: deps.world.newId(),
    subject: input.subject,
    subjectCode: input.code ?? null,
    officeId: input.officeId,
    agencyId: input.agencyId ?? null,
    sector: input.body.sector.key,
    due: 0,
    waived: 0,
    paid: 0,
    refunded: 0,
    raisedAt: deps.world.now(),
    version: 1,
  };
  const head = await append(tx, deps, emptyChain, {
    tenant,
    subject: { kind: 'obligation', id: obligation.id },
    kind: 'payment.opened',
    at: obligation.raisedAt,
    actor: input.actor,
    data: { subject: { ...input.subject }, officeId: input.officeId },
  });
  const held = { obligation, head };
  await insertObligation(tx, tenant, held);
  return held;
}

const salted = ({ world }: PaymentTxDeps, line: NewLine, no: number): SaltedLine => ({
  ...line,
  no,
  settled: 0,
  exemptionSalt: line.exemption === null ? null : world.newSalt(),
});

const said = ({ no, feeKey, kind, per, quantity, unitAmount, amount, waived, exemption, exemptionSalt }: SaltedLine) => ({
  no,
  feeKey,
  kind,
  per,
  quantity,
  unitAmount,
  amount,
  waived,
  exemption: exemptionSalt && commitment(exemptionSalt, exemption),
});
