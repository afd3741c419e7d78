import { minuteOf, parseTime, type Minute } from '#platform/time';
import { DueError } from './due-error.ts';
import type { DueInput } from './due-types.ts';
import { checkLimit, limitText, type Limit } from './limit.ts';
import { mergePauses, type Span } from './pauses.ts';

/** The input as the clock reckons with it: minutes, restarts and pauses in order of time. */
export interface Asked {
  receivedAt: Minute;
  limit: Limit;
  pauses: readonly Span[];
  restarts: readonly Minute[];
  extension: Limit | null;
  /** Minute of the day. */
  cutoff: number | null;
  eventAt: Minute | null;
  resolvedAt: Minute | null;
}

/** Throws `DueError` for what contradicts itself or stands outside its bounds. */
export function checkedInput(input: DueInput): Asked {
  checkLimit(input.limit);
  if (input.extension) checkExtension(input.extension);
  const { receiptCutoff = null } = input;
  if (receiptCutoff !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(receiptCutoff)) {
    throw new DueError('BAD_TIME', `no time of day: ${receiptCutoff.slice(0, 40)}`);
  }
  const spans = (input.pauses ?? []).map(({ from, to, reason }) => ({ from: minuteOf(from), to: to && minuteOf(to), reason }));
  const asked: Asked = {
    receivedAt: minuteOf(input.receivedAt),
    limit: input.limit,
    pauses: spans,
    restarts: (input.restarts ?? []).map(minuteOf).toSorted((a, b) => a - b),
    extension: input.extension ?? null,
    cutoff: receiptCutoff === null ? null : parseTime(receiptCutoff),
    eventAt: input.eventAt ? minuteOf(input.eventAt) : null,
    resolvedAt: input.resolvedAt ? minuteOf(input.resolvedAt) : null,
  };
  checkOrder(asked);
  return { ...asked, pauses: mergePauses(spans) };
}

function checkExtension(extension: Limit): void {
  checkLimit(extension);
  if (extension.n === 0) throw new DueError('BAD_LIMIT', 'an extension is at least one unit');
  if (extension.unit === 'hb')
    throw new DueError('BAD_UNIT', `an extension is counted from the due date, not back from an event: ${limitText(extension)}`);
}

function checkOrder({ receivedAt, limit, pauses, restarts, eventAt, resolvedAt }: Asked): void {
  if (pauses.some(({ from, to }) => to !== null && to < from)) throw new DueError('END_BEFORE_START', 'a pause ends before it begins');
  if (restarts.some((at) => at < receivedAt)) throw new DueError('BEFORE_RECEIPT', 'a restart lies before the receipt');
  if (limit.unit === 'hb') checkEvent(eventAt, receivedAt);
  if (resolvedAt === null) return;
  if (resolvedAt < receivedAt) throw new DueError('BEFORE_RECEIPT', 'the result lies before the receipt');
  const isAfter = [...restarts, ...pauses.map(({ from }) => from)].some((at) => resolvedAt < at);
  if (isAfter) throw new DueError('AFTER_RESULT', 'a pause or restart begins after the result');
}

function checkEvent(eventAt: Minute | null, receivedAt: Minute): void {
  if (eventAt === null) throw new DueError('BAD_TIME', 'a limit in hb needs the time of the event');
  if (eventAt < receivedAt) throw new DueError('BEFORE_RECEIPT', 'the event lies before the receipt');
}
