import type { Lang } from '#platform/i18n';
import { type Instant, isoMinute, minuteOf } from '#platform/time';
import type { Calendar } from '../domain/calendar.ts';
import { DueError, type DueErrorCode } from '../domain/due-error.ts';
import type { DueAnswer, DueInput } from '../domain/due-types.ts';
import { due } from '../domain/due.ts';
import { NATION } from './load-calendar.ts';
import { parseLine, readLine, shown } from './read-line.ts';

/** A line that was asked: what was asked, what it came to, and the id to answer under. */
export type DueLine = { id: LineId } & (
  | { ok: true; input: DueInput; answer: DueAnswer }
  | { ok: false; code: DueErrorCode; message: string }
);

type LineId = string | number | boolean | null;

/** Reads one line of `motcua due` and answers it. Never throws for what stands in the line. */
export function dueLine(text: string, calendars: ReadonlyMap<string, Calendar>): DueLine {
  const line = parseLine(text);
  const id = idOf(line?.id);
  try {
    if (!line) throw new DueError('NOT_JSON', 'the line is not a JSON object');
    const input = readLine(line, text);
    return { id, ok: true, input, answer: due(input, calendarOf(line.calendar, calendars)) };
  } catch (fault) {
    if (fault instanceof DueError) return { id, ok: false, code: fault.code, message: fault.message };
    throw fault;
  }
}

/** The answer as the command prints it: local times to the minute, verdicts and remaining limit where there are any. */
export function lineJson(line: DueLine, lang: Lang): string {
  if (!line.ok) return JSON.stringify({ id: line.id, error: { code: line.code, message: line.message } });
  const { answer, input, id } = line;
  const { remaining, verdict, firstVerdict } = answer;
  return JSON.stringify({
    id,
    promisedAt: local(answer.promisedAt),
    firstDueAt: local(answer.firstDueAt),
    dueAt: local(answer.dueAt),
    ...(remaining && { remaining: `${remaining.n}${remaining.unit}` }),
    ...(input.resolvedAt && { verdict: verdict ?? undefined, firstVerdict: firstVerdict ?? undefined }),
    derivation: answer.derivation.map(({ from, to, units, phase, reason, note }) => ({
      from,
      to,
      units,
      phase,
      reason,
      note: note?.[lang] ?? null,
    })),
  });
}

const local = (at: Instant | null) => (at === null ? null : isoMinute(minuteOf(at)));

const idOf = (id: unknown): LineId => (['string', 'number', 'boolean'].includes(typeof id) ? (id as LineId) : null);

function calendarOf(name: unknown, calendars: ReadonlyMap<string, Calendar>): Calendar {
  const calendar = calendars.get(typeof name === 'string' ? name : name === undefined || name === null ? NATION : '');
  if (!calendar) throw new DueError('UNKNOWN_CALENDAR', `unknown calendar: ${shown(name)}`);
  return calendar;
}
