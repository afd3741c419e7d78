import { due, type Calendar } from '#modules/calendar';
import type { Tx } from '#platform/database';
import type { Instant } from '#platform/time';
import { clockInput } from '../domain/clock-input.ts';
import type { ClockDates, Dossier } from '../domain/dossier.ts';
import { intervalsOf } from '../sql/interval.ts';

const none: ClockDates = { firstDueAt: null, dueAt: null, onTimeFrom: null, lateFrom: null, dueSoonFrom: null };

/** The dates of a dossier by its intervals; all null before acceptance, when no clock runs. */
export function clockDates(
  calendar: Calendar,
  dossier: Parameters<typeof clockInput>[0],
  intervals: Parameters<typeof clockInput>[1],
): ClockDates {
  if (dossier.receivedAt === null) return none;
  const { firstDueAt, dueAt, onTimeFrom, lateFrom, dueSoonFrom } = due(clockInput(dossier, intervals), calendar);
  return {
    firstDueAt: text(firstDueAt),
    dueAt: text(dueAt),
    onTimeFrom: text(onTimeFrom),
    lateFrom: text(lateFrom),
    dueSoonFrom: text(dueSoonFrom),
  };
}

/** The dates once the clock does something else from that instant on. */
export async function datesFrom(
  calendar: Calendar,
  tx: Tx,
  dossier: Dossier,
  next: { clock: 'running' | 'restarted' | 'paused'; at: Instant },
): Promise<ClockDates> {
  const { clock, at } = next;
  const intervals = (await intervalsOf(tx, dossier.id)).map((one) => (one.to === null ? { ...one, to: at } : one));
  return clockDates(calendar, dossier, [...intervals, { clock, from: at, to: null }]);
}

/** The dates as they stand on record. */
export const datesOnRecord = ({ firstDueAt, dueAt, onTimeFrom, lateFrom, dueSoonFrom }: Dossier): ClockDates => ({
  firstDueAt,
  dueAt,
  onTimeFrom,
  lateFrom,
  dueSoonFrom,
});

const text = (at: Instant | null): string | null => at?.toString() ?? null;
