import { z } from 'zod';

const text = z.string().min(1).max(4_000);
/** Local time in Vietnam, whole minutes: `2026-11-23T09:12`. */
const minute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const amount = z.int().min(0);

const channel = z.enum(['online', 'counter', 'post']);

/** One paper that was taken in. `copies` and `copyKind` are null where nobody wrote them down. */
const component = z.strictObject({
  name: text,
  copyKind: z.enum(['original', 'certified', 'checked', 'electronic']).nullable(),
  copies: z.int().min(0).nullable(),
  /** An original that goes back with the result. */
  toReturn: z.boolean(),
});

/** Whole dong. Quantity and unit price are null where there is one price for the dossier. */
const fee = z.strictObject({ name: text, quantity: amount.nullable(), unit: amount.nullable(), amount });

/**
 * All that an acceptance slip says (giay tiep nhan ho so va hen tra ket qua, form 01 of Circulars 01/2018 and 03/2025; the
 * fields are those of implementations, the official layout was not at hand). Null is what is not known: it is left out.
 */
export const acceptanceSlip = z.strictObject({
  /** The province, as `Tinh Ca Mau`: the place beside the date. */
  place: text,
  /** When the content was fixed: the date under the motto, and the time of the PDF. */
  issuedAt: minute,
  parentAgency: text.nullable(),
  agency: text,
  /** The one-stop unit that took it in. */
  receivingPoint: text,
  /** The dossier code, also as bar code. */
  code: z.string().regex(/^[\x21-\x7e]{1,80}$/),
  procedure: z.strictObject({ name: text, code: text.nullable(), case: text.nullable() }),
  applicant: z.strictObject({ name: text, number: text.nullable(), address: text.nullable() }),
  submitter: z.strictObject({ name: text, phone: text.nullable(), email: text.nullable(), onBehalf: z.boolean() }),
  components: z.array(component).min(1).max(500),
  /** Number of sets, in words. */
  sets: text.nullable(),
  /** The limit in words. */
  timeLimit: text,
  /** When it was received in law. */
  receivedAt: minute,
  /** When it was typed in, where that is another minute. */
  recordedAt: minute.nullable(),
  /** What proves an earlier receipt. */
  receiptProof: text.nullable(),
  appointment: minute,
  result: z.strictObject({ at: text.nullable(), by: channel.nullable() }),
  /** None to pay is an empty list; null is not known. */
  fees: z.array(fee).nullable(),
  channel,
  /** Who typed it in for the submitter. */
  assistedBy: text.nullable(),
  /** The officer who accepted it. */
  receiver: text,
  /** 1 for the first; more for one that replaces earlier ones. */
  edition: z.int().min(1),
  /** All data are samples. */
  demo: z.boolean(),
  /** The public page that confirms the slip: whole address (in the QR), the token as it is printed, and the page to type it in. */
  check: z.strictObject({ address: z.string().min(1).max(300), printed: text, page: text }),
});
export type AcceptanceSlip = z.infer<typeof acceptanceSlip>;
