import { may, scopes, type Action, type Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, type Instant } from '#platform/time';
import type { FinancialObligation } from '../domain/obligation.ts';
import type { FeeReceipt } from '../domain/receipt.ts';
import { officesWithBooks } from '../sql/receipt-book.ts';

type PaymentAction = Extract<Action, `payment.${string}`>;
type Place = Pick<FinancialObligation, 'officeId' | 'agencyId' | 'sector'>;

/** Whether the officer may do this with the money of a subject that is collected there. */
export const mayHere = (actor: Actor, action: PaymentAction, { officeId, agencyId, sector }: Place): boolean =>
  may(actor, action, { receivingPointId: officeId, agencyId, sector });

/**
 * Whether the officer may void this receipt now. On the day of its issue it is in the hands of who issued it; from the
 * next day on it is in nobody's.
 */
export function mayVoid(actor: Actor, receipt: Pick<FeeReceipt, 'day' | 'issuedBy'>, place: Place, now: Instant): boolean {
  const holderId = receipt.day.equals(localDate(now)) ? receipt.issuedBy : null;
  return may(actor, 'payment.void', { receivingPointId: place.officeId, agencyId: place.agencyId, sector: place.sector, holderId });
}

/**
 * The offices at which the officer may do one of these: his own, and from the province all that keep books. With
 * `payment.read`, a day is seen whole, in all sectors: its numbers would not be continuous otherwise.
 */
export async function officesOf(tx: Tx, actor: Actor, actions: readonly PaymentAction[] = ['payment.read']): Promise<Id[]> {
  const places = actions.flatMap((action) => scopes(actor, action));
  const own = places.flatMap(({ at, unitId }) => (at === 'receivingPoint' ? [unitId] : []));
  const others = places.some(({ at }) => at === 'province') ? await officesWithBooks(tx) : [];
  return [...new Set([...own, ...others])];
}
