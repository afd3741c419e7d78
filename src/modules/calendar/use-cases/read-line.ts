import type { Instant } from '#platform/time';
import { Temporal, ZONE } from '#platform/time';
import { DueError } from '../domain/due-error.ts';
import type { DueInput, Pause } from '../domain/due-types.ts';
import { parseLimit, type Limit } from '../domain/limit.ts';
import { topLevelKeys } from './top-level-keys.ts';

const fields = [
  'id',
  'receivedAt',
  'limit',
  'pauses',
  'restarts',
  'extension',
  'receiptCutoff',
  'eventAt',
  'resolvedAt',
  'calendar',
] as const;

/** One line of `motcua due` as it was typed. A field that is null counts as absent. */
export type LineFields = Partial<Record<(typeof fields)[number], unknown>>;

/** Undefined when the line is no JSON object. */
export function parseLine(text: string): LineFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What the line asks. Throws `DueError` with the code of the first fault found; `text` is the whole line. */
export function readLine(line: LineFields, text: string): DueInput {
  const unknown = Object.keys(line).find((key) => !fields.some((field) => field === key));
  if (unknown !== undefined) throw new DueError('UNKNOWN_FIELD', `unknown field: ${unknown.slice(0, 100)}`);
  return {
    receivedAt: instant(line.receivedAt),
    limit: limit(line.limit),
    pauses: list(line.pauses).map(pause),
    restarts: list(line.restarts).map(instant),
    extension: extension(line.extension, text),
    receiptCutoff: optional(line.receiptCutoff, cutoff),
    eventAt: optional(line.eventAt, instant),
    resolvedAt: optional(line.resolvedAt, instant),
  };
}

const optional = <T>(value: unknown, read: (value: unknown) => T): T | null => (value === undefined || value === null ? null : read(value));

/** A value of a line in a message; of lists and objects only what they are, however deep they go. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value).slice(0, 100);
}

function list(value: unknown): unknown[] {
  const read = optional(value, (given) => (Array.isArray(given) ? (given as unknown[]) : undefined));
  if (read === undefined) throw new DueError('BAD_TIME', `no list of times: ${shown(value)}`);
  return read ?? [];
}

function pause(value: unknown): Pause {
  if (!Array.isArray(value) || value.length !== 2) throw new DueError('BAD_TIME', `a pause is [from, to]: ${shown(value)}`);
  return { from: instant(value[0]), to: value[1] === null ? null : instant(value[1]) };
}

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,9})?)?$/;
const offset = /(Z|[+-]\d{2}:\d{2})$/;

/** Local time `YYYY-MM-DDTHH:MM`; seconds and an offset may follow. */
function instant(value: unknown): Instant {
  try {
    if (typeof value === 'string' && localTime.test(value.replace(offset, ''))) {
      return offset.test(value) ? Temporal.Instant.from(value) : Temporal.PlainDateTime.from(value).toZonedDateTime(ZONE).toInstant();
    }
  } catch {
    // a date that the calendar does not have, answered like any other
  }
  throw new DueError('BAD_TIME', `no time YYYY-MM-DDTHH:MM: ${shown(value)}`);
}

function cutoff(value: unknown): string {
  if (typeof value !== 'string') throw new DueError('BAD_TIME', `no time of day HH:MM: ${shown(value)}`);
  return value; // the clock checks it
}

function limit(value: unknown): Limit {
  if (typeof value !== 'string') throw new DueError('BAD_LIMIT', `no time limit: ${shown(value)}`);
  return parseLimit(value);
}

/** JSON lets a key stand twice and keeps the last: two extensions are refused in that form too. */
function extension(value: unknown, text: string): Limit | null {
  const isTwice = (Array.isArray(value) && value.length > 1) || topLevelKeys(text).filter((key) => key === 'extension').length > 1;
  if (isTwice) throw new DueError('TWO_EXTENSIONS', 'at most one extension');
  return optional(value, limit);
}
