import { limitWords, parseLimit } from '#modules/calendar';
import type { FactData, FactKind } from '#modules/dossier';
import { formats } from '#platform/i18n';
import type { Id } from '#platform/ids';
import { Temporal, localDate } from '#platform/time';

/** Words for the screens: a message with its values. A value that is itself a message is named by its key. */
export interface Said {
  key: string;
  values?: Record<string, string | number>;
}

/** What the words of a log need from elsewhere. */
export interface LogWords {
  officer(id: Id): string;
  step(key: string): string;
  /** A message of the catalogue, to stand inside another one. */
  say(key: string, values?: Record<string, string | number>): string;
}

type Tellers = { [K in FactKind]: (data: FactData[K], words: LogWords, paper: (uploadId: Id) => string | undefined) => Said[] };

/** What each kind of fact says in a dossier's log, beside its name. */
export const factWords: Tellers = {
  'dossier.submitted': ({ papers }) => [{ key: 'desk.log.files', values: { count: papers.length } }],
  'dossier.accepted': ({ promisedAt }) => [{ key: 'desk.log.promised', values: { at: moment(promisedAt) } }],
  'dossier.refusedAcceptance': ({ ground, noticeNumber }, { say }) => [
    { key: 'desk.log.ground', values: { ground: say(`dossier.refusalGround.${ground}`) } },
    notice(noticeNumber),
  ],
  'dossier.assigned': ({ handlerId }, { officer }) => [{ key: 'desk.log.assigned', values: { name: officer(handlerId) } }],
  'dossier.taken': toStep,
  'dossier.proposed': ({ draftUploadId, outcome = 'granted' }, _, paper) => [
    { key: `desk.log.proposed.${outcome}` },
    ...named('desk.log.draft', paper(draftUploadId)),
  ],
  'dossier.initialled': toStep,
  'dossier.signed': ({ draftDigest }) => [{ key: 'desk.log.signedDraft', values: { digest: short(draftDigest) } }],
  'dossier.sentBack': toStep,
  'dossier.pulledBack': toStep,
  'dossier.supplementRequested': ({ items, deadline, clock, noticeNumber }) => [
    { key: 'desk.log.asked', values: { count: items } },
    ...(deadline === null ? [] : [{ key: 'desk.log.deadline', values: { date: day(deadline) } }]),
    { key: `desk.log.clock.${clock}` },
    notice(noticeNumber),
  ],
  'dossier.supplemented': ({ papers, restart, dueAt }) => [
    { key: 'desk.log.files', values: { count: papers.length } },
    ...(restart ? [{ key: 'desk.log.restarted' }] : []),
    ...newDue(dueAt),
  ],
  'dossier.paymentRequested': ({ amount, noticeNumber }) => [
    { key: 'desk.log.amount', values: { amount: formats.money(amount) } },
    notice(noticeNumber),
  ],
  'dossier.paymentConfirmed': ({ amount, dueAt }) => [
    { key: 'desk.log.amount', values: { amount: formats.money(amount) } },
    ...newDue(dueAt),
  ],
  'dossier.suspended': () => [{ key: 'desk.log.clock.paused' }],
  'dossier.resumed': ({ dueAt }) => newDue(dueAt),
  'dossier.terminated': ({ ground, noticeNumber }, { say }) => [
    { key: 'desk.log.ground', values: { ground: say(`dossier.terminationGround.${ground}`) } },
    notice(noticeNumber),
  ],
  'dossier.withdrawn': () => [],
  'dossier.corrected': () => [{ key: 'desk.log.corrected' }],
  'dossier.digitised': ({ papers }) => [{ key: 'desk.log.files', values: { count: papers.length } }],
  'dossier.cancelled': () => [{ key: 'desk.log.cancelled' }],
  'dossier.moved': ({ timeLimit, promisedAt }, { say }) => {
    const { key, values } = limitWords(parseLimit(timeLimit));
    return [
      { key: 'desk.log.limit', values: { limit: say(key, values) } },
      ...(promisedAt === null ? [] : [{ key: 'desk.log.promised', values: { at: moment(promisedAt) } }]),
    ];
  },
  'dossier.numbered': ({ resultNumber, verdict }) => [{ key: `desk.log.numbered.${verdict}`, values: { number: resultNumber } }],
  'dossier.deemedAllowed': ({ resolvedAt }) => [{ key: 'desk.log.deemed', values: { at: moment(resolvedAt) } }],
  'dossier.resultAtDesk': ({ verdict }) => [{ key: `desk.log.atDesk.${verdict}` }],
  'dossier.resultAnnounced': () => [{ key: 'desk.log.announced' }],
  'dossier.returned': ({ manner, collectorKind, originals = [] }) => [
    { key: `desk.manner.${manner}` },
    ...(collectorKind === undefined ? [] : [{ key: `desk.collector.${collectorKind}` }]),
    ...(originals.length > 0 ? [{ key: 'desk.log.originals', values: { count: originals.length } }] : []),
  ],
  'dossier.deliveryConfirmed': () => [],
};

function toStep({ step }: { step: string }, words: LogWords): Said[] {
  return [{ key: 'desk.log.toStep', values: { step: words.step(step) } }];
}

const moment = (at: string): string => formats.dateTime(Temporal.Instant.from(at));
const day = (at: string): string => formats.date(localDate(Temporal.Instant.from(at)));
const notice = (number: string): Said => ({ key: 'desk.log.notice', values: { number } });
const newDue = (dueAt: string | null): Said[] => (dueAt === null ? [] : [{ key: 'desk.log.newDue', values: { at: moment(dueAt) } }]);
const named = (key: string, name: string | undefined): Said[] => (name === undefined ? [] : [{ key, values: { name } }]);
const short = (digest: string): string => `${digest.slice(0, 4)}\u2026${digest.slice(-4)}`;
