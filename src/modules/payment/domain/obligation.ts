import type { Fee } from '#modules/catalogue';
import type { Words } from '#modules/rules';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** What money is owed for. This module knows subjects by reference only. */
export interface PaidSubject {
  kind: 'dossier';
  id: Id;
}

/**
 * When a line falls due. The national portal's codes for the moment are 1 on receipt, 2 on supplement and 4 on return
 * (regulations §3.1); an amount that is known after appraisal only has no code of its own there.
 */
export const moments = ['intake', 'supplement', 'appraisal', 'return'] as const;
export type Moment = (typeof moments)[number];

/** `none`: nothing to pay, also where everything was exempted; `part`: some of it is paid; `refunded`: all was repaid. */
export type PaymentState = 'none' | 'due' | 'part' | 'paid' | 'refunded';

/** How a subject stands with its money, in whole dong: paid − refunded + open = due − waived. */
export interface Owed {
  /** By the table, before exemptions. */
  due: number;
  /** By receipts that are not void. */
  paid: number;
  /** Exempted, released, or repaid as not owed. */
  waived: number;
  refunded: number;
  open: number;
  state: PaymentState;
}

/** The sums of an obligation, and where it belongs. */
export interface FinancialObligation extends Omit<Owed, 'open' | 'state'> {
  id: Id;
  subject: PaidSubject;
  /** How people call the subject; null where nobody said it. */
  subjectCode: string | null;
  /** The unit that collects. */
  officeId: Id;
  /** The competent agency, whose leader may decide on refunds; null where nobody said it. */
  agencyId: Id | null;
  sector: string;
  raisedAt: Instant;
  version: number;
}

export const openOf = ({ due, waived, paid, refunded }: Omit<Owed, 'open' | 'state'>): number => due - waived - paid + refunded;

/** One line of the procedure's table as it fell due; amounts in whole dong. */
export interface FeeLine {
  no: number;
  moment: Moment;
  feeKey: string;
  kind: Fee['kind'];
  name: Words;
  per: Fee['per'];
  quantity: number;
  unitAmount: number;
  amount: number;
  waived: number;
  /** What of it is paid and not repaid. */
  settled: number;
  /** The reason of an exemption; null without one. */
  exemption: string | null;
}
