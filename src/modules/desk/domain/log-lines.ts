import type { DossierFile, FactKind, Note } from '#modules/dossier';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { factOfAct } from './fact-of-act.ts';
import { factWords, type LogWords, type Said } from './fact-words.ts';

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

/** The log of a dossier, newest first. */
export const logLines = ({ history, notes, papers }: Pick<DossierFile, 'history' | 'notes' | 'papers'>, words: LogWords): LogLine[] =>
  history
    .map(({ chainNo, at, actor, kind, data }) => ({
      no: chainNo,
      at,
      actor: actor.kind,
      officerId: actor.kind === 'officer' ? actor.id : null,
      act: actOf(kind),
      said: isKnown(kind) ? factWords[kind](data as never, words, (id) => papers.find((paper) => paper.uploadId === id)?.name) : [],
      note: notes.find((note) => writtenWith(note, kind, at))?.body ?? null,
    }))
    .reverse();

const isKnown = (kind: string): kind is FactKind => Object.hasOwn(factWords, kind);

/** A kind that this screen does not know yet still is a line of the log. */
const actOf = (kind: string): string => (isKnown(kind) ? `dossier.fact.${kind.slice('dossier.'.length)}` : 'desk.log.other');

const writtenWith = (note: Note, kind: string, at: Instant): boolean =>
  Object.hasOwn(factOfAct, note.act) && factOfAct[note.act as keyof typeof factOfAct] === kind && note.at.equals(at);
