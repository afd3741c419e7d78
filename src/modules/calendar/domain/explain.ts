import type { Words } from '#modules/rules';
import { formats, type Lang } from '#platform/i18n';
import { Temporal, localDate, type Instant, type PlainDate } from '#platform/time';
import type { DerivationRow, Pause } from './due-types.ts';

/** One line under the day strip: dates, a message with its values, the units that add up to the limit. */
export interface ExplainedRow {
  from: PlainDate;
  to: PlainDate;
  key: string;
  values: Record<string, string>;
  units: number;
  phase: DerivationRow['phase'];
  /** More lines of the same row: facts that are not confirmed and were not applied. */
  remarks: { key: string; values: Record<string, string> }[];
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

const timeAndDate = (at: Instant) => `${formats.date(localDate(at))} ${formats.time(at)}`;

/** Says in words why a due date is what it is, row by row. */
export function explain(derivation: readonly DerivationRow[], options: ExplainOptions = {}): ExplainedRow[] {
  const lang = options.lang ?? 'vi';
  const restarted = derivation.some((row) => row.phase === 'void');
  return derivation.map((row, i) => ({
    from: Temporal.PlainDate.from(row.from),
    to: Temporal.PlainDate.from(row.to),
    ...wording(row, i === 0 ? 'receipt' : restarted ? 'restart' : 'cutoff', lang, options),
    units: row.units,
    phase: row.phase,
    remarks: (row.doubts ?? []).map(({ date, name }) => ({
      key: `calendar.derivation.doubt.${row.units > 0 ? 'off' : 'worked'}`,
      values: { date: formats.date(Temporal.PlainDate.from(date)), name: name[lang] },
    })),
  }));
}

function wording(
  row: DerivationRow,
  start: 'receipt' | 'restart' | 'cutoff',
  lang: Lang,
  options: ExplainOptions,
): Pick<ExplainedRow, 'key' | 'values'> {
  const say = (key: string, values: Record<string, string> = {}) => ({ key: `calendar.derivation.${key}`, values });
  const note = row.note?.[lang];
  if (row.reason === 'receipt') {
    if (start !== 'receipt') return say(start);
    return options.receivedAt ? say('receiptAt', { time: formats.time(options.receivedAt) }) : say('receipt');
  }
  if (row.reason === 'paused') return pausedWording(row, note, options.pauses ?? [], say);
  return note === undefined ? say(row.reason) : say(`${row.reason}Named`, { note });
}

function pausedWording(
  row: DerivationRow,
  note: Words['vi'] | undefined,
  pauses: readonly Pause[],
  say: (key: string, values?: Record<string, string>) => Pick<ExplainedRow, 'key' | 'values'>,
) {
  const pause = pauses.find(({ from, to }) => to && localDate(from).toString() < row.from && row.from <= localDate(to).toString());
  if (!pause?.to) return note === undefined ? say('paused') : say('pausedNamed', { note });
  const span = { from: timeAndDate(pause.from), to: timeAndDate(pause.to) };
  return note === undefined ? say('pausedFromTo', span) : say('pausedFromToNamed', { ...span, note });
}
