import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import { listOfDay, type DailyList } from '../domain/daily-list.ts';
import type { PaidSubject } from '../domain/obligation.ts';
import { subjectsOf } from '../sql/obligation.ts';
import { receiptsOfDay } from '../sql/receipt.ts';
import { refundsOfDay, type Refund } from '../sql/refund.ts';

/** A day's list, and by obligation what each receipt and refund is about. */
export interface ReadDay extends DailyList<Refund> {
  subjects: Map<Id, { subject: PaidSubject; code: string | null }>;
}

/** What an office collected, voided and repaid on a day. */
export async function dailyList(tx: Tx, { officeId, day }: { officeId: Id; day: PlainDate }): Promise<ReadDay> {
  const [receipts, refunds] = await Promise.all([receiptsOfDay(tx, officeId, day), refundsOfDay(tx, officeId, day)]);
  const about = [...receipts, ...refunds].map(({ obligationId }) => obligationId);
  return { ...listOfDay(officeId, day, receipts, refunds), subjects: await subjectsOf(tx, [...new Set(about)]) };
}
