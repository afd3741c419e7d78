import { Temporal, localDate, localInstant, type Instant, type PlainDate } from '#platform/time';
import { closing, nthWorked, type Calendar } from './calendar.ts';
import { checkedInput } from './check-input.ts';
import { joinRuns, walk } from './derivation.ts';
import type { DerivationRow, DueAnswer, DueInput, Pause, Verdict } from './due-types.ts';
import { mergePauses, pausesFrom, pausesUntil } from './pauses.ts';
import { lastStart, receiptStart, type Start } from './start.ts';
import { layStretch, type Stretch } from './stretch.ts';

/**
 * The due date of a dossier and how it comes about: a pure function of the input and the calendar.
 * Civil Code 2015 art. 147–148, Decree 61/2018 art. 17–19 and their successors by rule set.
 * Computes working days; throws `DueError` with its code for other units, contradictory input and years without calendar.
 */
export function due(raw: DueInput, calendar: Calendar): DueAnswer {
  const input = checkedInput(raw);
  const receipt = receiptStart(calendar, input);
  const pauses = mergePauses(input.pauses ?? []);
  const start = lastStart(calendar, input, receipt, pauses);
  const limit = layStretch(calendar, start.base, input.limit.n, pausesFrom(pauses, start.at));
  const extension = limit.due && input.extension ? layStretch(calendar, limit.due, input.extension.n, limit.after) : null;
  const derivation = derive(calendar, { input, receipt, start, pauses, limit, extension });
  const dueDate = extension ? extension.due : limit.due;
  const open = extension?.due === null ? extension : limit;
  return {
    promisedAt: closing(calendar, nthWorked(calendar, receipt.base, input.limit.n)),
    firstDueAt: limit.due && closing(calendar, limit.due),
    dueAt: dueDate && closing(calendar, dueDate),
    onTimeFrom: dueDate && localInstant(dueDate, '00:00'),
    lateFrom: dueDate && localInstant(dueDate.add({ days: 1 }), '00:00'),
    dueSoonFrom: dueDate && dueSoonFrom(start.at, derivation),
    remaining: dueDate ? null : { n: open.left, unit: 'wd' },
    verdict: verdict(input.resolvedAt, dueDate),
    firstVerdict: verdict(input.resolvedAt, limit.due),
    derivation,
  };
}

interface Laid {
  input: DueInput;
  receipt: Start;
  start: Start;
  pauses: readonly Pause[];
  limit: Stretch;
  extension: Stretch | null;
}

function derive(calendar: Calendar, { input, receipt, start, pauses, limit, extension }: Laid): DerivationRow[] {
  const received = localDate(input.receivedAt);
  const restarted = localDate(start.at);
  const isVoid = start !== receipt && !restarted.equals(received);
  const receipts = [received, localDate(receipt.at), ...(input.restarts ?? []).map(localDate), restarted];
  const cells = isVoid
    ? walk(calendar, {
        from: received,
        to: restarted.subtract({ days: 1 }),
        phase: 'void',
        units: Number.POSITIVE_INFINITY,
        pauses: pausesUntil(pausesFrom(pauses, receipt.at), start.at),
        receipts,
      })
    : [];
  const end = limit.due ?? localDate(limit.pauses.at(-1)!.from);
  const first = isVoid ? restarted : received;
  const uncounted = [first, restarted];
  cells.push(...walk(calendar, { from: first, to: end, phase: 'limit', units: input.limit.n, pauses: limit.pauses, receipts: uncounted }));
  if (extension && limit.due) {
    const to = extension.due ?? localDate(extension.pauses.at(-1)!.from);
    cells.push(
      ...walk(calendar, { from: limit.due.add({ days: 1 }), to, phase: 'extension', units: input.extension!.n, pauses: extension.pauses }),
    );
  }
  return joinRuns(cells);
}

/** 00:00 of the counted date after which at most 1 unit or 30 % of all units is left, but not before the start. */
function dueSoonFrom(start: Instant, derivation: readonly DerivationRow[]): Instant {
  const counted = derivation.filter((row) => row.phase !== 'void').flatMap(countedDates);
  const soon = counted[counted.length - Math.max(1, Math.floor((3 * counted.length) / 10)) - 1];
  return soon === undefined ? start : localInstant(Temporal.PlainDate.from(soon), '00:00');
}

/** The dates of a run that counts, one by one; none of a run that does not. */
export const countedDates = (row: DerivationRow): string[] =>
  Array.from({ length: row.units }, (_, i) => Temporal.PlainDate.from(row.from).add({ days: i }).toString());

function verdict(resolvedAt: Instant | null | undefined, dueDate: PlainDate | null): Verdict | null {
  if (!resolvedAt || !dueDate) return null;
  const order = Temporal.PlainDate.compare(localDate(resolvedAt), dueDate);
  return order < 0 ? 'early' : order > 0 ? 'late' : 'onTime';
}
