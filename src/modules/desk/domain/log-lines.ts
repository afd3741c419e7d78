import type { DossierFile, FactData, FactKind, Note } from '#modules/dossier';
import { formats } from '#platform/i18n';
import type { Id } from '#platform/ids';
import type { Act } from '#modules/workflow';
import { Temporal, type Instant } from '#platform/time';
import { factOfAct } from './fact-of-act.ts';

export interface Said {
  key: string;
  values?: Record<string, string | number>;
}

/** One line of a dossier's log in words. */
export interface LogLine {
  no: number;
  at: Instant;
  /** The officer; null for the applicant or the system. */
  officerId: Id | null;
  actor: 'officer' | 'applicant' | 'system';
  /** Message of what was done. */
  act: string;
  said: Said[];
  /** What the officer wrote with it. */
  note: string | null;
}

/** What the words of a log need from elsewhere. */
export interface LogWords {
  officer(id: Id): string;
  step(key: string): string;
}

/** The log of a dossier, newest first. */
export const logLines = ({ history, notes, papers }: Pick<DossierFile, 'history' | 'notes' | 'papers'>, words: LogWords): LogLine[] =>
  history
    .map(({ chainNo, at, actor, kind, data }) => ({
      no: chainNo,
      at,
      actor: actor.kind,
      officerId: actor.kind === 'officer' ? actor.id : null,
      act: actOf(kind),
      said: isKnown(kind) ? tell[kind](data as never, words, (id) => papers.find((paper) => paper.uploadId === id)?.name) : [],
      note: notes.find((note) => writtenWith(note, kind, at))?.body ?? null,
    }))
    .reverse();

type Tellers = { [K in FactKind]: (data: FactData[K], words: LogWords, paper: (uploadId: Id) => string | undefined) => Said[] };

const tell: Tellers = {
  'dossier.submitted': ({ papers }) => [{ key: 'desk.log.files', values: { count: papers.length } }],
  'dossier.accepted': ({ promisedAt }) => [
    { key: 'desk.log.promised', values: { at: formats.dateTime(Temporal.Instant.from(promisedAt)) } },
  ],
  'dossier.assigned': ({ handlerId }, { officer }) => [{ key: 'desk.log.assigned', values: { name: officer(handlerId) } }],
  'dossier.taken': ({ step }, words) => [{ key: 'desk.log.toStep', values: { step: words.step(step) } }],
  'dossier.proposed': ({ draftUploadId }, _, paper) => named('desk.log.draft', paper(draftUploadId)),
  'dossier.initialled': ({ step }, words) => [{ key: 'desk.log.toStep', values: { step: words.step(step) } }],
  'dossier.signed': ({ draftDigest }) => [{ key: 'desk.log.signedDraft', values: { digest: short(draftDigest) } }],
  'dossier.sentBack': ({ step }, words) => [{ key: 'desk.log.toStep', values: { step: words.step(step) } }],
  'dossier.numbered': ({ resultNumber, verdict }) => [{ key: `desk.log.numbered.${verdict}`, values: { number: resultNumber } }],
  'dossier.returned': ({ manner }) => [{ key: `desk.manner.${manner}` }],
};

const isKnown = (kind: string): kind is FactKind => Object.hasOwn(tell, kind);

/** A kind that this screen does not know yet still is a line of the log. */
const actOf = (kind: string): string => (isKnown(kind) ? `dossier.fact.${kind.slice('dossier.'.length)}` : 'desk.log.other');

const named = (key: string, name: string | undefined): Said[] => (name === undefined ? [] : [{ key, values: { name } }]);

const short = (digest: string): string => `${digest.slice(0, 4)}\u2026${digest.slice(-4)}`;

const writtenWith = (note: Note, kind: string, at: Instant): boolean =>
  Object.hasOwn(factOfAct, note.act) && factOfAct[note.act as Act] === kind && note.at.equals(at);
