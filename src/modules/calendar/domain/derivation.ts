import type { Words } from '#modules/rules';
import type { Day } from './calendar.ts';
import type { DerivationRow } from './due-types.ts';
import type { Span } from './pauses.ts';

/** What one date or one span of minutes counts for, and why. Rows are made of neighbouring ones that are alike. */
export interface Cell {
  /** Day numbers, inclusive, or minutes, where a cell ends where the next begins. */
  from: number;
  to: number;
  units: number;
  phase: DerivationRow['phase'];
  reason: DerivationRow['reason'];
  note: Words | null;
  doubts?: NonNullable<DerivationRow['doubts']>;
}

/** The reason of a pause is what an officer wrote, in the language they wrote it. */
export const pauseNote = ({ reason }: Span): Words | null => (reason === undefined ? null : { vi: reason, en: reason });

/** Why a date that is not worked is not. */
export const restReason = (day: Day): 'holiday' | 'weekend' => (day.reason === 'holiday' ? 'holiday' : 'weekend');
export const workReason = (day: Day): 'makeUp' | 'counted' => (day.reason === 'makeUp' ? 'makeUp' : 'counted');

/** Whether a row is of minutes; else it is of dates. */
export const isSpan = (row: Pick<DerivationRow, 'from'>): boolean => row.from.length > 'YYYY-MM-DD'.length;

/** Joins neighbouring cells of equal phase, reason and note into runs. `iso` writes their edges. */
export function joinRuns(cells: readonly Cell[], iso: (edge: number) => string): DerivationRow[] {
  const runs: Cell[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (!run || !isAlike(run, cell)) {
      runs.push({ ...cell });
      continue;
    }
    run.to = cell.to;
    run.units += cell.units;
    if (cell.doubts) run.doubts = [...(run.doubts ?? []), ...cell.doubts];
  }
  return runs.map((run) => ({ ...run, from: iso(run.from), to: iso(run.to) }));
}

const isAlike = (a: Cell, b: Cell) => a.phase === b.phase && a.reason === b.reason && a.note?.vi === b.note?.vi;
