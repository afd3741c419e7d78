import type { FactData, FactKind } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Temporal, localDate } from '#platform/time';

/** Values for the placeholders of a notice's words. */
export type Values = Record<string, string | number>;

/** What a kind of fact means to people outside: they are told, in the words `notices.<words>.*`, or nobody is. */
export type Notice<K extends FactKind> =
  | { tell: 'submitter'; words: string; values: (data: FactData[K]) => Values }
  | { tell: 'nobody'; because: string };

const promised = (at: string): Values => {
  const instant = Temporal.Instant.from(at);
  return { date: formats.date(localDate(instant)), time: formats.time(instant) };
};

const inside = {
  tell: 'nobody',
  because: 'who does what in the office is shown by tracking, and changes nothing for the applicant',
} as const;

/** Which fact tells whom. Every kind of fact of a dossier stands here; one that is missing is a fault of types. */
export const notices: { [K in FactKind]: Notice<K> } = {
  'dossier.submitted': { tell: 'submitter', words: 'submitted', values: ({ papers }) => ({ files: papers.length }) },
  'dossier.accepted': { tell: 'submitter', words: 'accepted', values: ({ promisedAt }) => promised(promisedAt) },
  'dossier.assigned': inside,
  'dossier.taken': inside,
  'dossier.proposed': inside,
  'dossier.initialled': inside,
  'dossier.signed': { tell: 'nobody', because: 'there is nothing to collect before the result has its number' },
  'dossier.sentBack': inside,
  'dossier.numbered': { tell: 'submitter', words: 'numbered', values: () => ({}) },
  'dossier.returned': { tell: 'submitter', words: 'returned', values: ({ manner }) => ({ manner }) },
};
