import type { FastifyRequest } from 'fastify';
import { feesDue, type Fee } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import { officerNames } from '#modules/organisation';
import { booksOf, mayHere, readAccount, type Account, type Moment, type ReceiptBook } from '#modules/payment';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { localDate, type PlainDate } from '#platform/time';
import type { FieldErrors } from '#platform/ui';
import type { DeskDeps } from '../deps.ts';
import type { Case } from '../use-cases/read-case.ts';
import { openCase, type CaseView } from './case-view.ts';
import type { Typed } from './typed.ts';

/** A dossier's money as one officer sees it now. */
export interface PaymentView extends CaseView {
  /** Null where nothing was ever asked for. */
  account: Account | null;
  today: PlainDate;
  /** Names of who issued, voided and repaid. */
  officers: Map<Id, { name: string }>;
  /** The book from which the next number comes; null where there is none. */
  book: ReceiptBook | null;
  mayCollect: boolean;
  mayRefund: boolean;
  /** Number of the line that the address names. */
  line?: string | undefined;
  /** When lines can be asked for now; null where none can. */
  moment: Moment | null;
  typed: Typed;
  errors: FieldErrors;
}

/** Opens the money of the dossier of the address, for whoever may read the dossier. */
export function openPayment(
  deps: DeskDeps,
  request: FastifyRequest<{ Params: { id: string } }>,
  again: { typed: Typed; errors: FieldErrors } = { typed: {}, errors: {} },
): Promise<Result<PaymentView>> {
  return openCase(deps, request, async (tx, kase) => {
    const { dossier } = kase;
    const account = await readAccount(tx, { kind: 'dossier', id: dossier.id });
    const place = account?.obligation ?? { officeId: dossier.receivingPointId, agencyId: dossier.agencyId, sector: dossier.sector };
    const today = localDate(deps.world.now());
    const books = (await booksOf(tx, place.officeId)).filter((one) => one.year === today.year && one.next <= one.last);
    const me = request.actor!;
    return {
      account,
      today,
      officers: await officerNames(tx, people(account)),
      book: books.sort((a, b) => a.openedAt.epochMilliseconds - b.openedAt.epochMilliseconds)[0] ?? null,
      mayCollect: mayHere(me, 'payment.collect', place),
      mayRefund: mayHere(me, 'payment.refund', place),
      moment: momentOf(kase),
      ...again,
    };
  });
}

const people = (account: Account | null): Id[] => [
  ...new Set([
    ...(account?.receipts ?? []).flatMap(({ issuedBy, voided }) => (voided ? [issuedBy, voided.by] : [issuedBy])),
    ...(account?.refunds ?? []).map(({ refundedBy }) => refundedBy),
  ]),
];

/** What the desk may ask for by itself: what is due at filing, with a supplement, and when the result is handed over. */
function momentOf({ dossier: { state } }: Case): Moment | null {
  if (state === 'submitted' || state === 'accepted') return 'intake';
  if (state === 'supplementing') return 'supplement';
  return state === 'resolved' ? 'return' : null;
}

/** How much of each line of the table the answers call for. */
export const calledFor = ({ procedure, answers }: Case): Map<string, number> =>
  new Map(feesDue(procedure, answers as Answers).map(({ fee, quantity }) => [fee.key, quantity]));

/** The lines of the table that can be asked for now: each once, but with a supplement, which may bring more pages. */
export function lineChoices({ kase, account, moment }: PaymentView): Fee[] {
  if (moment === null) return [];
  const asked = (account?.lines ?? []).filter((line) => moment !== 'supplement' && line.waived < line.amount).map((line) => line.feeKey);
  return kase.procedure.fees.filter(({ key }) => !asked.includes(key));
}
