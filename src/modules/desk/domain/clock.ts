import {
  dayStrip,
  due,
  DueError,
  explain,
  limitWords,
  parseLimit,
  sumWords,
  unitsUsed,
  workingDaysLate,
  workingDaysLeft,
  type Calendar,
  type ExplainedRow,
  type Saying,
  type StripDay,
} from '#modules/calendar';
import type { Dossier, StateInterval } from '#modules/dossier';
import type { Lang } from '#platform/i18n';
import { Temporal, localDate, type Instant } from '#platform/time';
import { timeBadge, type TimeBadge } from './time-badge.ts';

/** How time stands with a dossier, and why its due date is what it is. */
export interface CaseClock {
  badge: TimeBadge;
  dueAt: Instant;
  /** Units of the limit used up by the end of today. */
  used: { used: number; of: number };
  days: StripDay[];
  /** The same in words; what they count adds up to `sum`. */
  rows: ExplainedRow[];
  sum: Saying | null;
  promisedAt: Instant;
  /** With pauses, before any extension. */
  afterPauses: Instant;
  /** With the extension; null where there is none. */
  extended: Instant | null;
}

type Asked = Pick<Dossier, 'receivedAt' | 'timeLimit' | 'promisedAt' | 'firstDueAt' | 'dueAt' | 'lateFrom' | 'dueSoonFrom' | 'issuedAt'>;

/** The dates on record with their derivation, worked out again; null before acceptance, when no clock runs. */
export function clockOf(
  calendar: Calendar,
  dossier: Asked,
  intervals: readonly StateInterval[],
  { now, lang }: { now: Instant; lang: Lang },
): CaseClock | null {
  const [receivedAt, promisedAt, firstDueAt, dueAt] = [dossier.receivedAt, dossier.promisedAt, dossier.firstDueAt, dossier.dueAt].map(
    instant,
  );
  if (!receivedAt || !promisedAt || !firstDueAt || !dueAt) return null;
  const dates = {
    dueAt,
    lateFrom: instant(dossier.lateFrom),
    dueSoonFrom: instant(dossier.dueSoonFrom),
    issuedAt: instant(dossier.issuedAt),
  };
  const badge = timeBadge(calendar, now, dates);
  if (!badge) return null;
  const pauses = intervals.filter((one) => one.clock === 'paused').map(({ from, to }) => ({ from, to }));
  const { derivation } = due({ receivedAt, limit: parseLimit(dossier.timeLimit), pauses }, calendar);
  const rows = explain(derivation, { lang, receivedAt, pauses });
  const until = dates.issuedAt ?? now;
  return {
    badge,
    dueAt,
    used: unitsUsed(derivation, localDate(until)),
    days: dayStrip(derivation, localDate(now), localDate(dueAt)),
    rows,
    sum: sumWords(derivation),
    promisedAt,
    afterPauses: firstDueAt,
    extended: Temporal.Instant.compare(dueAt, firstDueAt) === 0 ? null : dueAt,
  };
}

/** When it would be due if it were accepted now; null for a limit counted back from an event, and beyond the calendar. */
export function dueIfAccepted(calendar: Calendar, timeLimit: string, now: Instant): Instant | null {
  try {
    return due({ receivedAt: now, limit: parseLimit(timeLimit) }, calendar).promisedAt;
  } catch (fault) {
    if (fault instanceof DueError) return null;
    throw fault;
  }
}

/** How the open step stands to its norm, in working days; null where the norm gives no date. */
export function stepLeft(calendar: Calendar, dueAt: Instant | null, now: Instant): { key: string; values: { days: number } } | null {
  if (!dueAt) return null;
  const isOver = Temporal.Instant.compare(now, dueAt) > 0;
  return isOver
    ? { key: 'desk.clock.stepOver', values: { days: workingDaysLate(calendar, now, dueAt) } }
    : { key: 'desk.clock.stepLeft', values: { days: workingDaysLeft(calendar, now, dueAt) } };
}

/** The norm of a step in words: working days, or hours of work. */
export function normWords(norm: string): { key: string; values: { n: number } } {
  const { n, unit } = parseLimit(norm);
  return limitWords({ n, unit: unit === 'h' ? 'wh' : unit });
}

const instant = (at: string | null): Instant | null => (at === null ? null : Temporal.Instant.from(at));
