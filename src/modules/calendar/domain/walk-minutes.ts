import { dayOf, startOfDay, type DayNumber, type Minute } from '#platform/time';
import type { Calendar } from './calendar.ts';
import { pauseNote, restReason, workReason, type Cell } from './derivation.ts';
import type { Span } from './pauses.ts';

/** Minutes from `from` to `to` of one phase. */
export interface MinuteWalk {
  from: Minute;
  to: Minute;
  phase: Cell['phase'];
  /** Hours of any day, or hours inside sessions. */
  unit: 'h' | 'wh';
  pauses: readonly Span[];
}

type Piece = Pick<Cell, 'from' | 'to' | 'reason' | 'note'>;

/** Cuts the time into spans that count, that are paused, and that lie outside the hours of work. */
export function walkMinutes(calendar: Calendar, { from, to, phase, unit, pauses }: MinuteWalk): Cell[] {
  const pieces: Piece[] = unit === 'h' ? [{ from, to, reason: 'counted', note: null }] : piecesOfWork(calendar, from, to);
  return pieces
    .flatMap((piece) => (isWork(piece) ? cutByPauses(piece, pauses) : [piece]))
    .filter((piece) => piece.from < piece.to)
    .map((piece) => ({ ...piece, phase, units: isWork(piece) ? piece.to - piece.from : 0 }));
}

const isWork = ({ reason }: Piece) => reason === 'counted' || reason === 'makeUp';

function piecesOfWork(calendar: Calendar, from: Minute, to: Minute): Piece[] {
  const pieces: Piece[] = [];
  for (let day = dayOf(from); startOfDay(day) < to; day++) pieces.push(...piecesOfDay(calendar, day));
  return pieces.map((piece) => ({ ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) }));
}

function piecesOfDay(calendar: Calendar, date: DayNumber): Piece[] {
  const day = calendar.dayAt(date);
  const note = day.note ?? null;
  const [start, end] = [startOfDay(date), startOfDay(date + 1)];
  if (!day.worked) return [{ from: start, to: end, reason: restReason(day), note }];
  const pieces: Piece[] = [];
  let at = start;
  for (const [opens, closes] of day.spans) {
    pieces.push({ from: at, to: start + opens, reason: 'outOfHours', note: null });
    pieces.push({ from: start + opens, to: start + closes, reason: workReason(day), note });
    at = start + closes;
  }
  return [...pieces, { from: at, to: end, reason: 'outOfHours', note: null }];
}

function cutByPauses(piece: Piece, pauses: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = piece.from;
  for (const pause of pauses) {
    const from = Math.max(pause.from, piece.from);
    const to = Math.min(pause.to ?? piece.to, piece.to);
    if (from >= to) continue;
    pieces.push({ ...piece, from: at, to: from }, { from, to, reason: 'paused', note: pauseNote(pause) });
    at = to;
  }
  return [...pieces, { ...piece, from: at }];
}
