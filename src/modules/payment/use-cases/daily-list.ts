import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import { listOfDay, type DailyList } from '../domain/daily-list.ts';
import { receiptsOfDay } from '../sql/receipt.ts';
import { refundsOfDay } from '../sql/refund.ts';

/** What an office collected, voided and repaid on a day. */
export async function dailyList(tx: Tx, { officeId, day }: { officeId: Id; day: PlainDate }): Promise<DailyList> {
  const [receipts, refunds] = await Promise.all([receiptsOfDay(tx, officeId, day), refundsOfDay(tx, officeId, day)]);
  return listOfDay(officeId, day, receipts, refunds);
}
