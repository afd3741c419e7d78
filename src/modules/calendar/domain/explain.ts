import { formats, type Lang } from '#platform/i18n';
import { Temporal, localDate, type Instant, type PlainDate } from '#platform/time';
import { isSpan } from './derivation.ts';
import type { DerivationRow, Pause } from './due-types.ts';

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
}

const say = (key: string, values: Saying['values'] = {}): Saying => ({ key: `calendar.derivation.${key}`, values });

/** Says in words why a due date is what it is, row by row. */
export function explain(derivation: readonly DerivationRow[], options: ExplainOptions = {}): ExplainedRow[] {
  const lang = options.lang ?? 'vi';
  const restarted = derivation.some((row) => row.phase === 'void');
  return derivation.map((row, i) => ({
    from: Temporal.PlainDate.from(row.from.slice(0, 10)),
    to: Temporal.PlainDate.from(row.to.slice(0, 10)),
    span: spanText(row),
    ...wording(row, i === 0 ? 'receipt' : restarted ? 'restart' : 'cutoff', lang, options),
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
  return ofMinutes ? say('hours', { hours: Math.floor(units / 60), minutes: units % 60 }) : say('days', { n: units });
}

function wording(row: DerivationRow, start: 'receipt' | 'restart' | 'cutoff', lang: Lang, options: ExplainOptions): Saying {
  const note = row.note?.[lang];
  if (row.reason === 'paused') return pausedWording(row, note, options.pauses ?? []);
  if (isSpan(row)) return note === undefined ? say(`span.${row.reason}`) : say(`span.${row.reason}Named`, { note });
  if (row.reason === 'receipt') {
    if (start !== 'receipt') return say(start);
    return options.receivedAt ? say('receiptAt', { time: formats.time(options.receivedAt) }) : say('receipt');
  }
  return note === undefined ? say(row.reason) : say(`${row.reason}Named`, { note });
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
