import type { Contact, FactData, FactKind } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Temporal, localDate } from '#platform/time';

/** Values for the placeholders of a notice's words. */
export type Values = Record<string, string | number>;

/** What of the dossier itself a notice may turn on. */
export type About = Pick<Contact, 'outcome'>;

/** What a kind of fact means to people outside: they are told, in the words `notices.<words>.*`, or nobody is. */
export type Notice<K extends FactKind> =
  | { tell: 'submitter'; words: string | ((about: About) => string); values: (data: FactData[K]) => Values }
  | { tell: 'nobody'; because: string };

/** The date and time of an appointment, or that there is none: words choose by `hasDate`. */
const dated = (at: string | null): Values => {
  if (at === null) return { hasDate: 'no', date: '', time: '' };
  const instant = Temporal.Instant.from(at);
  return { hasDate: 'yes', date: formats.date(localDate(instant)), time: formats.time(instant) };
};

const inside = {
  tell: 'nobody',
  because: 'who does what in the office is shown by tracking, and changes nothing for the applicant',
} as const;

/** Which fact tells whom. Every kind of fact of a dossier stands here; one that is missing is a fault of types. */
export const notices: { [K in FactKind]: Notice<K> } = {
  'dossier.submitted': { tell: 'submitter', words: 'submitted', values: ({ papers }) => ({ files: papers.length }) },
  'dossier.accepted': { tell: 'submitter', words: 'accepted', values: ({ promisedAt }) => dated(promisedAt) },
  'dossier.refusedAcceptance': {
    tell: 'submitter',
    words: 'refusedAcceptance',
    values: ({ ground, noticeNumber }) => ({ ground, number: noticeNumber }),
  },
  'dossier.assigned': inside,
  'dossier.taken': inside,
  'dossier.proposed': inside,
  'dossier.initialled': inside,
  'dossier.signed': { tell: 'nobody', because: 'there is nothing to collect before the result has its number' },
  'dossier.sentBack': inside,
  'dossier.pulledBack': inside,
  'dossier.supplementRequested': {
    tell: 'submitter',
    words: 'supplementRequested',
    values: ({ items, deadline, clock, noticeNumber }) => ({ items, clock, number: noticeNumber, ...dated(deadline) }),
  },
  'dossier.supplemented': {
    tell: 'submitter',
    words: 'supplemented',
    values: ({ papers, dueAt }) => ({ files: papers.length, ...dated(dueAt) }),
  },
  'dossier.paymentRequested': {
    tell: 'submitter',
    words: 'paymentRequested',
    values: ({ amount, noticeNumber }) => ({ amount: formats.money(amount), number: noticeNumber }),
  },
  'dossier.paymentConfirmed': { tell: 'submitter', words: 'paymentConfirmed', values: ({ dueAt }) => dated(dueAt) },
  'dossier.suspended': { tell: 'submitter', words: 'suspended', values: () => ({}) },
  'dossier.resumed': { tell: 'submitter', words: 'resumed', values: ({ dueAt }) => dated(dueAt) },
  'dossier.terminated': {
    tell: 'submitter',
    words: 'terminated',
    values: ({ ground, noticeNumber }) => ({ ground, number: noticeNumber }),
  },
  'dossier.withdrawn': { tell: 'submitter', words: 'withdrawn', values: () => ({}) },
  'dossier.corrected': { tell: 'submitter', words: 'corrected', values: () => ({}) },
  'dossier.cancelled': { tell: 'submitter', words: 'cancelled', values: () => ({}) },
  'dossier.moved': { tell: 'submitter', words: 'moved', values: ({ promisedAt }) => dated(promisedAt) },
  'dossier.numbered': {
    tell: 'submitter',
    words: ({ outcome }) => (outcome === 'refused' ? 'refusedOnMerits' : 'numbered'),
    values: ({ resultNumber }) => ({ number: resultNumber }),
  },
  'dossier.deemedAllowed': { tell: 'submitter', words: 'deemedAllowed', values: ({ resolvedAt }) => dated(resolvedAt) },
  'dossier.resultAtDesk': { tell: 'nobody', because: 'they were told when the result was issued, and are told when the desk announces it' },
  'dossier.digitised': { tell: 'nobody', because: 'the applicant has the paper that it was made from' },
  'dossier.resultAnnounced': { tell: 'submitter', words: 'resultAnnounced', values: ({ promisedAt }) => dated(promisedAt) },
  'dossier.returned': { tell: 'submitter', words: 'returned', values: ({ manner }) => ({ manner }) },
  'dossier.deliveryConfirmed': { tell: 'nobody', because: 'who signed for the result at his door knows that he has it' },
};
