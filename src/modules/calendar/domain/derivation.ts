import type { Words } from '#modules/rules';
import { isUpTo, type Calendar } from './calendar.ts';
import type { DerivationRow, Pause } from './due-types.ts';
import { isPaused } from './stretch.ts';
import type { PlainDate } from '#platform/time';

type Cell = Omit<DerivationRow, 'to'>;

/** Dates from `from` to `to`, inclusive, of one phase. */
export interface Walk {
  from: PlainDate;
  to: PlainDate;
  phase: DerivationRow['phase'];
  /** Units that may be counted; worked dates beyond are `rolled`. */
  units: number;
  pauses: readonly Pause[];
  /** Dates of receipt or restart, which are not counted. */
  receipts?: readonly PlainDate[];
}

/** Goes through the dates one by one and says of each whether it counts, and why. */
export function walk(calendar: Calendar, { from, to, phase, units, pauses, receipts = [] }: Walk): Cell[] {
  const cells: Cell[] = [];
  let left = units;
  for (let date = from; isUpTo(date, to); date = date.add({ days: 1 })) {
    const isReceipt = receipts.some((one) => one.equals(date));
    const cell = cellOf(calendar, date, isReceipt ? 'receipt' : left > 0 ? 'count' : 'roll', pauses);
    left -= cell.units;
    cells.push({ ...cell, phase });
  }
  return cells;
}

function cellOf(calendar: Calendar, date: PlainDate, mode: 'receipt' | 'count' | 'roll', pauses: readonly Pause[]): Omit<Cell, 'phase'> {
  const from = date.toString();
  const day = calendar.day(date);
  const note = day.note ?? null;
  if (mode === 'receipt') return { from, units: 0, reason: 'receipt', note: null };
  const doubts = day.doubt && { doubts: [{ date: from, name: day.doubt }] };
  if (!day.worked) return { from, units: 0, reason: day.reason === 'holiday' ? 'holiday' : 'weekend', note, ...doubts };
  const pause = isPaused(pauses, date);
  if (pause) return { from, units: 0, reason: 'paused', note: pauseNote(pause) };
  if (mode === 'roll') return { from, units: 0, reason: 'rolled', note: null };
  return { from, units: 1, reason: day.reason === 'makeUp' ? 'makeUp' : 'counted', note, ...doubts };
}

// The reason of a pause is what an officer wrote, in the language they wrote it.
const pauseNote = ({ reason }: Pause): Words | null => (reason === undefined ? null : { vi: reason, en: reason });

/** Joins neighbouring dates of equal phase, reason and note into runs. */
export function joinRuns(cells: readonly Cell[]): DerivationRow[] {
  const rows: DerivationRow[] = [];
  for (const cell of cells) {
    const before = rows.at(-1);
    if (!before || !isAlike(before, cell)) {
      rows.push({ ...cell, to: cell.from });
      continue;
    }
    before.to = cell.from;
    before.units += cell.units;
    if (cell.doubts) before.doubts = [...(before.doubts ?? []), ...cell.doubts];
  }
  return rows;
}

const isAlike = (a: Cell, b: Cell) => a.phase === b.phase && a.reason === b.reason && a.note?.vi === b.note?.vi;
