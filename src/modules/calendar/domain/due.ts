import { instantOf, type Minute } from '#platform/time';
import type { Calendar } from './calendar.ts';
import { checkedInput, type Asked } from './check-input.ts';
import { countingOf } from './counting.ts';
import { bounds, provisionalYears, verdictOf } from './dates-on-record.ts';
import { derive, endOf, type Laid } from './derive.ts';
import { dueBeforeEvent } from './due-before-event.ts';
import { dueSoonFrom } from './due-soon.ts';
import type { DerivationRow, DueAnswer, DueInput } from './due-types.ts';
import type { CountedUnit } from './limit.ts';
import { pausesFrom } from './pauses.ts';
import { lastStart, receiptStart } from './start.ts';
import { layStretch, type Stretch } from './stretch.ts';

/**
 * The due date of a dossier and how it comes about: a pure function of the input and the calendar.
 * Civil Code 2015 art. 147–148, Decree 61/2018 art. 17–19 and their successors by rule set.
 * Throws `DueError` with its code for contradictory input and for years without calendar.
 */
export function due(input: DueInput, calendar: Calendar): DueAnswer {
  const asked = checkedInput(input);
  return asked.limit.unit === 'hb' ? dueBeforeEvent(calendar, asked) : dueAfterReceipt(calendar, asked, asked.limit.unit);
}

function dueAfterReceipt(calendar: Calendar, asked: Asked, unit: CountedUnit): DueAnswer {
  const laid = lay(calendar, asked, unit);
  const { receipt, start, limit, extension } = laid;
  const { counting } = limit;
  const inForce = extension ?? limit;
  const derivation = derive(calendar, laid);
  return {
    promisedAt: instantOf(counting.end(receipt, limit.units)),
    firstDueAt: instant(limit.due),
    dueAt: instant(inForce.due),
    ...consequences(calendar, start, inForce, rowsInForce(asked, derivation)),
    remaining: inForce.due === null ? { n: inForce.left, unit: inForce.counting.unit } : null,
    verdict: verdictOf(inForce.counting.by, asked.resolvedAt, inForce.due),
    firstVerdict: verdictOf(counting.by, asked.resolvedAt, limit.due),
    provisionalYears: provisionalYears(calendar, asked.receivedAt, endOf(inForce)),
    derivation,
  };
}

function lay(calendar: Calendar, asked: Asked, unit: CountedUnit): Laid {
  const counting = countingOf(calendar, unit);
  const receipt = receiptStart(calendar, asked);
  const start = lastStart(counting, asked, receipt);
  const limit = layStretch(counting, start, asked.limit.n, pausesFrom(asked.pauses, start));
  const { extension } = asked;
  const extended =
    extension && limit.due !== null
      ? layStretch(countingOf(calendar, extension.unit as CountedUnit), limit.due, extension.n, limit.after)
      : null;
  return { asked, receipt, start, restarted: start !== receipt, limit, extension: extended };
}

function consequences(
  calendar: Calendar,
  start: Minute,
  { due, counting }: Stretch,
  inForce: readonly DerivationRow[],
): Pick<DueAnswer, 'onTimeFrom' | 'lateFrom' | 'dueSoonFrom'> {
  if (due === null) return { onTimeFrom: null, lateFrom: null, dueSoonFrom: null };
  return { ...bounds(counting.by, due), dueSoonFrom: instantOf(dueSoonFrom(calendar, { start, due, inForce })) };
}

const instant = (at: Minute | null) => (at === null ? null : instantOf(at));

/** A share of the limit in force can only be taken of one unit: an extension in another one stands for itself. */
function rowsInForce({ limit, extension }: Asked, derivation: readonly DerivationRow[]): DerivationRow[] {
  const isApart = extension !== null && extension.unit !== limit.unit;
  return derivation.filter((row) => row.phase === 'extension' || (row.phase === 'limit' && !isApart));
}
