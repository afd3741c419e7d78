import { formats, type Lang } from '#platform/i18n';
import { Temporal, localDate, type Instant, type PlainDate } from '#platform/time';
import { isSpan } from './derivation.ts';
import type { DerivationRow, Pause } from './due-types.ts';
import type { LimitUnit } from './limit.ts';

/** A message and its values. */
export interface Saying {
  key: string;
  values: Record<string, string | number>;
}

/** One line under the day strip: when, a message, and the units that add up to the limit. */
export interface ExplainedRow extends Saying {
  from: PlainDate;
  to: PlainDate;
  /** `12/11`, `12–13/11`, `30/11–01/12`; with hours `12/11 07:30–11:30`. */
  span: string;
  units: number;
  /** The units in words: nothing where none are counted. */
  count: Saying | null;
  phase: DerivationRow['phase'];
  /** More lines of the same row: facts that are not confirmed and were not applied. */
  remarks: Saying[];
}

/** What else the words may tell, where it is known. */
export interface ExplainOptions {
  /** Language of the notes; the messages have both. Default Vietnamese. */
  lang?: Lang;
  /** Gives the row of receipt its hour. */
  receivedAt?: Instant;
  /** Give the rows of a pause its instants. */
  pauses?: readonly Pause[];
  /** Tell a restart from the opening to which a cut-off hour moved the receipt. */
  restarts?: readonly Instant[];
  /** Unit of the limit, and of the extension where it has another. Default working days. */
  unit?: LimitUnit;
  extensionUnit?: LimitUnit;
}

const say = (key: string, values: Saying['values'] = {}): Saying => ({ key: `calendar.derivation.${key}`, values });

/** Says in words why a due date is what it is, row by row. */
export function explain(derivation: readonly DerivationRow[], options: ExplainOptions = {}): ExplainedRow[] {
  const lang = options.lang ?? 'vi';
  return derivation.map((row, i) => ({
    from: Temporal.PlainDate.from(row.from.slice(0, 10)),
    to: Temporal.PlainDate.from(row.to.slice(0, 10)),
    span: spanText(row),
    ...wording(row, i, derivation, options),
    units: row.units,
    count: countWords(row.units, isSpan(row)),
    phase: row.phase,
    remarks: (row.doubts ?? []).map(({ date, name }) =>
      say(`doubt.${row.units > 0 ? 'off' : 'worked'}`, { date: formats.date(Temporal.PlainDate.from(date)), name: name[lang] }),
    ),
  }));
}

/** All that is counted for the limit and the extension; an extension in another kind of unit is not added. */
export function sumWords(derivation: readonly DerivationRow[]): Saying | null {
  const rows = derivation.filter((row) => row.phase !== 'void' && isSpan(row) === isSpan(derivation[0]!));
  return countWords(
    rows.reduce((sum, row) => sum + row.units, 0),
    rows.some(isSpan),
  );
}

/** Days, or minutes as hours and minutes. */
export function countWords(units: number, ofMinutes: boolean): Saying | null {
  if (units === 0) return null;
  if (!ofMinutes) return say('days', { n: units });
  const [hours, minutes] = [Math.floor(units / 60), units % 60];
  if (minutes === 0) return say('hours', { hours });
  return hours === 0 ? say('minutes', { minutes }) : say('hoursAndMinutes', { hours, minutes });
}

function wording(row: DerivationRow, i: number, derivation: readonly DerivationRow[], options: ExplainOptions): Saying {
  const note = row.note?.[options.lang ?? 'vi'];
  const named = (key: string) => (note === undefined ? say(key) : say(`${key}Named`, { note }));
  if (row.reason === 'paused') return pausedWording(row, note, options.pauses ?? []);
  const unit = (row.phase === 'extension' ? options.extensionUnit : undefined) ?? options.unit ?? 'wd';
  if (unit === 'hb') return say('beforeEvent');
  if (isSpan(row)) return named(`span.${row.reason}`);
  if (row.reason === 'receipt') return receiptWording(row, i, derivation, options);
  return unit === 'd' && row.reason === 'counted' ? say('countedDays') : named(row.reason);
}

/** The receipt itself, the opening to which a cut-off hour moved it, or a restart. */
function receiptWording(
  row: DerivationRow,
  i: number,
  derivation: readonly DerivationRow[],
  { receivedAt, restarts = [] }: ExplainOptions,
): Saying {
  if (i > 0) {
    const dates = restarts.map((at) => localDate(at).toString());
    const isRestart = dates.some((date) => row.from <= date && date <= row.to) || derivation[i - 1]!.phase !== row.phase;
    return say(isRestart ? 'restart' : 'cutoff');
  }
  const time = receivedAt && formats.time(receivedAt);
  if (row.from !== row.to) return time ? say('receiptMovedAt', { time }) : say('receiptMoved');
  return time ? say('receiptAt', { time }) : say('receipt');
}

function pausedWording(row: DerivationRow, note: string | undefined, pauses: readonly Pause[]): Saying {
  const date = row.from.slice(0, 10);
  const pause = isSpan(row)
    ? undefined // the span itself says from when to when
    : pauses.find(({ from, to }) => to && localDate(from).toString() < date && date <= localDate(to).toString());
  if (!pause?.to) return note === undefined ? say('paused') : say('pausedNamed', { note });
  const span = { from: timeAndDate(pause.from), to: timeAndDate(pause.to) };
  return note === undefined ? say('pausedFromTo', span) : say('pausedFromToNamed', { ...span, note });
}

const timeAndDate = (at: Instant) => `${formats.date(localDate(at))} ${formats.time(at)}`;

function spanText(row: DerivationRow): string {
  const [from, to] = [short(row.from), short(row.to)];
  if (isSpan(row)) {
    const [start, end] = [row.from.slice(11), row.to.slice(11)];
    return from === to ? `${from} ${start}\u2013${end}` : `${from} ${start} \u2013 ${to} ${end}`;
  }
  if (from === to) return from;
  return from.slice(3) === to.slice(3) ? `${from.slice(0, 2)}\u2013${to}` : `${from}\u2013${to}`;
}

/** `12/11` */
const short = (iso: string): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`;
