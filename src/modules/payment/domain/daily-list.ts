import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import { manners, type FeeReceipt, type Manner } from './receipt.ts';
import { sumOf } from './shares.ts';

interface Repaid {
  receiptId: Id;
  amount: number;
  manner: 'cash' | 'transfer';
}

/** Numbers of one series that were used on a day; both ends included. */
export interface SeriesOfDay {
  symbol: string;
  year: number;
  first: number;
  last: number;
  used: number;
  void: number;
}

/**
 * One office's money of one day, whole dong. A receipt counts on the day of its issue unless it was voided that same day;
 * one that was voided later is taken off on the day of the voiding. So a day that was handed in never changes.
 */
export interface DailyList<Refund extends Repaid = Repaid> {
  officeId: Id;
  day: PlainDate;
  /** Issued on the day, void ones too, by series and number. */
  receipts: FeeReceipt[];
  /** Issued on an earlier day, voided on this one. */
  voidedLater: FeeReceipt[];
  refunds: Refund[];
  byManner: Record<Manner, { count: number; amount: number }>;
  /** Of receipts that count on this day. */
  collected: number;
  /** Of earlier receipts voided on this day. */
  takenBack: number;
  refunded: number;
  /** Cash collected, less cash of earlier receipts voided now and cash repaid; negative when more went out than came in. */
  cashToHandIn: number;
  series: SeriesOfDay[];
}

/** `found`: receipts issued or voided on the day, by series and number. */
export function listOfDay<Refund extends Repaid>(
  officeId: Id,
  day: PlainDate,
  found: readonly FeeReceipt[],
  refunds: Refund[],
): DailyList<Refund> {
  const receipts = found.filter((one) => one.day.equals(day));
  const voidedLater = found.filter((one) => !one.day.equals(day));
  const counted = receipts.filter((one) => !isVoidOn(one, day));
  const cash = (some: readonly { amount: number; manner: string }[]) => sumOf(some.filter((one) => one.manner === 'cash'));
  return {
    officeId,
    day,
    receipts,
    voidedLater,
    refunds,
    byManner: Object.fromEntries(
      manners.map((manner) => [manner, countOf(counted.filter((one) => one.manner === manner))]),
    ) as DailyList['byManner'],
    collected: sumOf(counted),
    takenBack: sumOf(voidedLater),
    refunded: sumOf(refunds),
    cashToHandIn: cash(counted) - cash(voidedLater) - cash(refunds),
    series: seriesOf(receipts, day),
  };
}

/** Voided on the day itself; what was voided later stood on that day's list as paid. */
export const isVoidOn = ({ voided }: FeeReceipt, day: PlainDate): boolean => voided?.day.equals(day) ?? false;

const countOf = (some: readonly FeeReceipt[]) => ({ count: some.length, amount: sumOf(some) });

function seriesOf(receipts: readonly FeeReceipt[], day: PlainDate): SeriesOfDay[] {
  const groups = Map.groupBy(receipts, ({ symbol, year }) => `${year} ${symbol}`);
  return [...groups.values()].map((group) => {
    const numbers = group.map(({ number }) => number);
    const isVoid = group.filter((one) => isVoidOn(one, day)).length;
    const { symbol, year } = group[0]!;
    return { symbol, year, first: Math.min(...numbers), last: Math.max(...numbers), used: group.length - isVoid, void: isVoid };
  });
}
