import { at, local, national } from './fixtures.ts';
import { due, parseLimit, type DueInput } from '../index.ts';

/** A case as a line of `motcua due --json` states it: local times (`2024-04-26T14:30`) and limits (`5wd`) as text. */
export interface Question {
  receivedAt: string;
  limit: string;
  /** Pairs of beginning and resumption; an open pause ends in null. */
  pauses?: readonly (readonly [string, string | null])[];
  restarts?: readonly string[];
  extension?: string;
  receiptCutoff?: string;
  /** The planned hour of the event, for limits in `hb`. */
  eventAt?: string;
  resolvedAt?: string;
}

const inputOf = (question: Question): DueInput => {
  const { receivedAt, limit, pauses = [], restarts = [], extension, receiptCutoff, eventAt, resolvedAt } = question;
  const input: DueInput = {
    receivedAt: at(receivedAt),
    limit: parseLimit(limit),
    pauses: pauses.map(([from, to]) => ({ from: at(from), to: to === null ? null : at(to) })),
    restarts: restarts.map(at),
    ...(extension !== undefined && { extension: parseLimit(extension) }),
    ...(receiptCutoff !== undefined && { receiptCutoff }),
    ...(eventAt !== undefined && { eventAt: at(eventAt) }),
    ...(resolvedAt !== undefined && { resolvedAt: at(resolvedAt) }),
  };
  return input;
};

/** What the nation's calendar answers, as text. */
export function worked(question: Question) {
  const answer = due(inputOf(question), national);
  return {
    promisedAt: local(answer.promisedAt),
    firstDueAt: local(answer.firstDueAt),
    dueAt: local(answer.dueAt),
    remaining: answer.remaining && `${answer.remaining.n}${answer.remaining.unit}`,
    verdict: answer.verdict,
    firstVerdict: answer.firstVerdict,
  };
}
