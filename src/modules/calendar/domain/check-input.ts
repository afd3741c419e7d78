import { DueError } from './due-error.ts';
import type { DueInput } from './due-types.ts';
import { checkLimit, limitText, type Limit } from './limit.ts';
import { isEarlier, toMinute } from './pauses.ts';

/** The input to the minute. Throws `DueError` for what contradicts itself, and for units that are not computed yet. */
export function checkedInput(raw: DueInput): DueInput {
  const input: DueInput = {
    ...raw,
    receivedAt: toMinute(raw.receivedAt),
    pauses: raw.pauses?.map((pause) => ({ ...pause, from: toMinute(pause.from), to: pause.to && toMinute(pause.to) })),
    restarts: raw.restarts?.map(toMinute),
    resolvedAt: raw.resolvedAt && toMinute(raw.resolvedAt),
  };
  checkUnits(input.limit);
  if (input.extension) {
    checkUnits(input.extension);
    if (input.extension.n === 0) throw new DueError('BAD_LIMIT', 'an extension is at least one day');
  }
  if (input.receiptCutoff && !/^([01]\d|2[0-3]):[0-5]\d$/.test(input.receiptCutoff)) {
    throw new DueError('BAD_TIME', `no time of day: ${input.receiptCutoff}`);
  }
  checkOrder(input);
  return input;
}

function checkUnits(limit: Limit): void {
  checkLimit(limit);
  if (limit.unit !== 'wd') throw new DueError('UNSUPPORTED_UNIT', `limits like ${limitText(limit)} are not computed yet`);
}

function checkOrder({ receivedAt, pauses = [], restarts = [], resolvedAt }: DueInput): void {
  if (pauses.some(({ from, to }) => to && isEarlier(to, from))) throw new DueError('END_BEFORE_START', 'a pause ends before it begins');
  if (restarts.some((at) => isEarlier(at, receivedAt))) throw new DueError('BEFORE_RECEIPT', 'a restart lies before the receipt');
  if (!resolvedAt) return;
  if (isEarlier(resolvedAt, receivedAt)) throw new DueError('BEFORE_RECEIPT', 'the result lies before the receipt');
  const after = [...restarts, ...pauses.flatMap(({ from, to }) => [from, to ?? from])].some((at) => isEarlier(resolvedAt, at));
  if (after) throw new DueError('AFTER_RESULT', 'a pause or restart lies after the result');
}
