import { dayOf, isoDay, type DayNumber } from '#platform/time';
import type { Calendar } from './calendar.ts';
import { pauseNote, restReason, workReason, type Cell } from './derivation.ts';
import type { Span } from './pauses.ts';

/** Dates from `from` to `to`, inclusive, of one phase. */
export interface DateWalk {
  from: DayNumber;
  to: DayNumber;
  phase: Cell['phase'];
  /** Working days, or calendar days. */
  unit: 'wd' | 'd';
  /** Units that may be counted; what lies beyond only carries the due date to a worked date. */
  units: number;
  pauses: readonly Span[];
  /** Dates of receipt or restart, which are not counted; from each on the units are counted anew. */
  receipts?: readonly DayNumber[];
  /** Nothing counts before this date: a cut-off hour moved the receipt to it. */
  notBefore?: DayNumber;
}

/** Goes through the dates one by one and says of each whether it counts, and why. */
export function walkDates(calendar: Calendar, walk: DateWalk): Cell[] {
  const cells: Cell[] = [];
  let left = walk.units;
  for (let day = walk.from; day <= walk.to; day++) {
    const cell = { from: day, to: day, phase: walk.phase, ...told(calendar, walk, day, left) };
    left = cell.reason === 'receipt' ? walk.units : left - cell.units;
    cells.push(cell);
  }
  return cells;
}

type Told = Pick<Cell, 'units' | 'reason' | 'note' | 'doubts'>;

function told(calendar: Calendar, { unit, pauses, receipts = [], notBefore = 0 }: DateWalk, date: DayNumber, left: number): Told {
  const day = calendar.dayAt(date);
  if (receipts.includes(date)) return { units: 0, reason: 'receipt', note: null };
  const pause = isPaused(pauses, date);
  const doubts = day.doubt && { doubts: [{ date: isoDay(date), name: day.doubt }] };
  if (!day.worked && (unit === 'wd' || date < notBefore)) return { units: 0, reason: restReason(day), note: day.note ?? null, ...doubts };
  if (pause) return { units: 0, reason: 'paused', note: pauseNote(pause) };
  if (left === 0) return { units: 0, reason: 'rolled', note: null };
  if (unit === 'd') return { units: 1, reason: 'counted', note: null };
  return { units: 1, reason: workReason(day), note: day.note ?? null, ...doubts };
}

/** Whether the clock stands on that date: it lies in (date of pause, date of resumption] of a pause. */
const isPaused = (pauses: readonly Span[], date: DayNumber): Span | undefined =>
  pauses.find((pause) => dayOf(pause.from) < date && (pause.to === null || date <= dayOf(pause.to)));
