import { ok, refuse, type Result } from '#platform/results';
import { safeText } from '#platform/text';
import { handOverAnswers, type HandOver, type HandOverAnswer } from './hand-over.ts';

/** What the receiver says about one line, as it came from a form. */
export type GivenAnswer = { no: number; answer: string; remark: string };
export type CheckedAnswer = { no: number; answer: HandOverAnswer; remark: string };

/** Field of a line's answer and of its remark; refusals name the line by it. */
export const answerField = (no: number): string => `answer.${no}`;
export const remarkField = (no: number): string => `remark.${no}`;

export const LONGEST_REMARK = 500;
const words = safeText(LONGEST_REMARK);

/**
 * The answers in the order of the lines. Each line must have been seen: one that nobody answered is refused by its number,
 * so that a paper that is missing is said to be missing. What is other than stated needs a word on how.
 */
export function checkAnswers({ lines }: HandOver, given: readonly GivenAnswer[]): Result<CheckedAnswer[]> {
  const fields: Record<string, string> = {};
  const checked = lines.map(({ no }) => {
    const said = given.find((one) => one.no === no);
    const answer = handOverAnswers.find((one) => one === said?.answer);
    const remark = words.safeParse(said?.remark ?? '');
    if (!answer) fields[answerField(no)] = 'dossier.handOver.unanswered';
    if (answer === 'other' && remark.data === '') fields[remarkField(no)] = 'dossier.handOver.remarkMissing';
    if (!remark.success) fields[remarkField(no)] = remark.error.issues[0]!.message;
    return { no, answer: answer!, remark: remark.data ?? '' };
  });
  return Object.keys(fields).length > 0 ? refuse('Invalid', { fields }) : ok(checked);
}
