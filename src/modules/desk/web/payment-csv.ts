import { isVoidOn, receiptNumber } from '#modules/payment';
import { formats, type Translate } from '#platform/i18n';
import type { DayView } from './till-view.ts';

/** What a spreadsheet would take for the beginning of a formula; East Asian ones know its signs in full width too. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell: quoted, and never begun like a formula. */
const cell = (text: string | number): string => {
  const plain = typeof text === 'number' ? String(text) : formula.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
};

/** The list of a day as CSV (RFC 4180) with the mark by which spreadsheets know UTF-8; amounts in whole dong. */
export function dayCsv({ receipts, voidedLater, refunds, subjects, day, officers }: DayView, t: Translate): string {
  const heads = ['symbol', 'number', 'at', 'dossier', 'payer', 'manner', 'reference', 'amount', 'status', 'by'];
  const rows = [...receipts, ...voidedLater].map((one) => [
    one.symbol,
    receiptNumber(one.number),
    formats.dateTime(one.issuedAt),
    subjects.get(one.obligationId)?.code ?? '',
    one.payer,
    t(`payment.manner.${one.manner}`),
    one.reference,
    one.day.equals(day) ? (isVoidOn(one, day) ? 0 : one.amount) : -one.amount,
    one.voided && (isVoidOn(one, day) || !one.day.equals(day)) ? `${t('desk.payment.voided')}: ${one.voided.reason}` : '',
    officers.get(one.issuedBy)?.name ?? '',
  ]);
  const back = refunds.map((one) => [
    '',
    '',
    formats.dateTime(one.refundedAt),
    subjects.get(one.obligationId)?.code ?? '',
    '',
    t(`payment.manner.${one.manner}`),
    one.basis,
    -one.amount,
    t(`payment.ground.${one.ground}`),
    officers.get(one.refundedBy)?.name ?? '',
  ]);
  const lines = [heads.map((head) => t(`desk.payment.csv.${head}`)), ...rows, ...back];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
