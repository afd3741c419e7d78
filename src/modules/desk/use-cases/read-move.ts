import { due, parseLimit, type Calendar } from '#modules/calendar';
import { findProcedure, searchProcedures, type ProcedureCase, type ProcedureLine, type ProcedureVersion } from '#modules/catalogue';
import { clockInput, type DossierFile } from '#modules/dossier';
import type { Tx } from '#platform/database';
import { Temporal, localDate, type Instant } from '#platform/time';
import { dueIfAccepted } from '../domain/clock.ts';

/** Procedures shown for one search. */
const MOST_FOUND = 12;

/** To which procedure a dossier is to be moved, as far as it was chosen. */
export interface MoveChoice {
  asked: string;
  found: ProcedureLine[];
  /** The chosen procedure and case, and what they would mean; null while none is chosen. */
  chosen: {
    procedure: ProcedureVersion;
    one: ProcedureCase;
    /** Null before acceptance and where it cannot be known. */ dueAt: Instant | null;
    accepted: boolean;
  } | null;
}

interface Asked {
  words: string;
  procedure: string;
  caseKey: string;
}

/** Finds procedures by words as of the day of the dossier's receipt, and works out the appointment of the chosen one. */
export async function readMove(
  tx: Tx,
  calendar: Calendar,
  { dossier, intervals }: Pick<DossierFile, 'dossier' | 'intervals'>,
  { words, procedure, caseKey }: Asked,
  now: Instant,
): Promise<MoveChoice> {
  const on = localDate(Temporal.Instant.from(dossier.receivedAt ?? dossier.submittedAt));
  const [{ procedures }, version] = await Promise.all([
    words === '' ? { procedures: [] } : searchProcedures(tx, words, { limit: MOST_FOUND, on }),
    procedure === '' ? undefined : findProcedure(tx, procedure, on),
  ]);
  const one = version?.body.cases.find(({ key }) => key === caseKey) ?? onlyCase(version);
  if (!version || !one) return { asked: words, found: procedures, chosen: null };
  const accepted = dossier.receivedAt !== null;
  return {
    asked: words,
    found: procedures,
    chosen: { procedure: version, one, accepted, dueAt: dueUnder(calendar, { dossier, intervals }, one, now) },
  };
}

/** A procedure with one case needs no choice of a case. */
const onlyCase = (version: ProcedureVersion | undefined): ProcedureCase | undefined =>
  version?.body.cases.length === 1 ? version.body.cases[0] : undefined;

function dueUnder(
  calendar: Calendar,
  { dossier, intervals }: Pick<DossierFile, 'dossier' | 'intervals'>,
  { timeLimit }: ProcedureCase,
  now: Instant,
): Instant | null {
  if (timeLimit === null) return null;
  if (dossier.receivedAt === null) return dueIfAccepted(calendar, timeLimit, now);
  if (parseLimit(timeLimit).unit === 'hb' && dossier.eventAt === null) return null;
  return due(clockInput({ ...dossier, timeLimit }, intervals), calendar).dueAt;
}
