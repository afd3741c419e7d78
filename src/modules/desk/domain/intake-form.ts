import { paperField, type SaidIntake, type SaidReceipt, type TypedPaper } from '#modules/dossier';
import type { ProcedureBody } from '#modules/catalogue';
import { Temporal, localInstant } from '#platform/time';
import { typedDate } from './typed-date.ts';
import { typedTime } from './typed-time.ts';

/** What was typed into the page of an intake, by field. Fields of the form have their own names, those of the desk a dot. */
export type TypedIntake = Record<string, string>;

/** Fields of the desk beside those of the form and of the components. */
export const deskFields = {
  cardOf: 'card.of',
  card: 'card.line',
  postRecord: 'post.record',
  postDay: 'post.day',
  postTime: 'post.time',
  postOffice: 'post.office',
  postNote: 'post.note',
  postList: 'post.list',
  receiptDay: 'receipt.day',
  receiptTime: 'receipt.time',
  receiptProof: 'receipt.proof',
  receiptReason: 'receipt.reason',
  channel: 'desk.channel',
  resultBy: 'resultBy',
} as const;

const f = deskFields;

/** What the page says, as the act takes it. */
export function saidOf(body: Pick<ProcedureBody, 'components'>, channel: SaidIntake['channel'], typed: TypedIntake): SaidIntake {
  const text = (name: string) => typed[name] ?? '';
  return {
    channel,
    answers: typed,
    papers: body.components.map(({ key }): TypedPaper => ({
      component: key,
      copyKind: text(paperField(key)),
      copies: text(paperField(key, 'copies')).trim(),
      toReturn: text(paperField(key, 'toReturn')) === 'yes',
    })),
    resultBy: text(f.resultBy),
    receipt: receiptOf(channel, text),
    post: channel === 'post' ? { postOffice: text(f.postOffice), noteNumber: text(f.postNote), noteList: text(f.postList) } : null,
  };
}

function receiptOf(channel: SaidIntake['channel'], text: (name: string) => string): SaidReceipt {
  if (channel === 'post') return { receivedAt: instantOf(text(f.postDay), text(f.postTime)), receiptProof: text(f.postRecord).trim() };
  const receivedAt = instantOf(text(f.receiptDay), text(f.receiptTime));
  return { receivedAt, receiptProof: text(f.receiptProof).trim(), reason: text(f.receiptReason).trim() };
}

/** Null where neither was typed; a text that is no instant where they are at fault. */
function instantOf(day: string, time: string): string | null {
  if (day.trim() === '' && time.trim() === '') return null;
  const [date, clock] = [typedDate(day), typedTime(time)];
  return date && clock ? localInstant(Temporal.PlainDate.from(date), clock).toString() : `${day} ${time}`;
}

/** The faults of the act at the fields of the page. */
export function atPageFields(channel: SaidIntake['channel'], fields: Record<string, string>): Record<string, string> {
  const isPost = channel === 'post';
  const names: Record<string, string> = {
    receivedAt: isPost ? f.postDay : f.receiptDay,
    receiptProof: isPost ? f.postRecord : f.receiptProof,
    reason: f.receiptReason,
    postOffice: f.postOffice,
    noteNumber: f.postNote,
    noteList: f.postList,
  };
  return Object.fromEntries(Object.entries(fields).map(([field, fault]) => [names[field] ?? field, fault]));
}
