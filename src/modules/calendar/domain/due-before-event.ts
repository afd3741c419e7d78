import { instantOf, isoMinute } from '#platform/time';
import type { Calendar } from './calendar.ts';
import type { Asked } from './check-input.ts';
import { bounds, provisionalYears, verdictOf } from './dates-on-record.ts';
import { dueSoonFrom } from './due-soon.ts';
import type { DueAnswer } from './due-types.ts';

/**
 * A limit counted back from an event, such as a press conference: so many hours before its planned hour, whatever day
 * that is. No pause, restart or extension applies. Who files later than that is answered with a due date that has passed.
 */
export function dueBeforeEvent(calendar: Calendar, { receivedAt, limit, eventAt, resolvedAt }: Asked): DueAnswer {
  const due = eventAt! - limit.n * 60;
  const from = Math.min(receivedAt, due);
  const dueAt = instantOf(due);
  const verdict = verdictOf('minutes', resolvedAt, due);
  return {
    promisedAt: dueAt,
    firstDueAt: dueAt,
    dueAt,
    ...bounds('minutes', due),
    dueSoonFrom: instantOf(dueSoonFrom(calendar, { start: receivedAt, due, inForce: [] })),
    remaining: null,
    verdict,
    firstVerdict: verdict,
    provisionalYears: provisionalYears(calendar, from, due),
    derivation: [{ from: isoMinute(from), to: isoMinute(due), units: 0, phase: 'limit', reason: 'receipt', note: null }],
  };
}
