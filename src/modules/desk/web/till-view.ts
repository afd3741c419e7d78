import type { OpenObligation, ReadDay, ReceiptBook } from '#modules/payment';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import type { FieldErrors } from '#platform/ui';
import type { Typed } from './typed.ts';

/** A day of an office, with the names that stand on its page. */
export interface DayView extends ReadDay {
  today: PlainDate;
  office: string;
  /** The offices among which this officer may choose. */
  offices: { id: Id; name: string }[];
  officers: Map<Id, { name: string }>;
  open: { rows: OpenObligation[]; isMore: boolean };
}

/** The receipt books of an office, with the form that opens one. */
export interface BooksView {
  officeId: Id;
  office: string;
  year: number;
  books: ReceiptBook[];
  mayOpen: boolean;
  typed: Typed;
  errors: FieldErrors;
}
