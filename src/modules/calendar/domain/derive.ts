import { dayOf, isoDay, isoMinute, type Minute } from '#platform/time';
import type { Calendar } from './calendar.ts';
import type { Asked } from './check-input.ts';
import { joinRuns, type Cell } from './derivation.ts';
import type { DerivationRow } from './due-types.ts';
import type { CountedUnit } from './limit.ts';
import { pausesFrom, pausesUntil } from './pauses.ts';
import type { Stretch } from './stretch.ts';
import { walkDates } from './walk-dates.ts';
import { walkMinutes } from './walk-minutes.ts';

/** A dossier's time as it was laid: where it was received, where the limit runs from, and how far it reaches. */
export interface Laid {
  asked: Asked;
  /** The minute that counts as receipt. */
  receipt: Minute;
  /** From where the limit runs: the receipt, or the last restart that counts. */
  start: Minute;
  /** Whether a restart made what went before void. */
  restarted: boolean;
  limit: Stretch;
  extension: Stretch | null;
}

/** Where a stretch ends on record: at its due date, or where the open pause began. */
export const endOf = ({ due, pauses }: Stretch): Minute => due ?? pauses.at(-1)!.from;

/** Every date, or every span, from receipt to due, with what it counts for. */
export function derive(calendar: Calendar, laid: Laid): DerivationRow[] {
  const { asked, limit, extension } = laid;
  const unit = asked.limit.unit as CountedUnit;
  const rows =
    unit === 'wd' || unit === 'd'
      ? joinRuns(limitDates(calendar, laid, unit), isoDay)
      : joinRuns(limitMinutes(calendar, laid, unit), isoMinute);
  return extension && limit.due !== null ? [...rows, ...extensionRows(calendar, asked, limit.due, extension)] : rows;
}

function limitDates(calendar: Calendar, laid: Laid, unit: 'wd' | 'd'): Cell[] {
  const { asked, receipt, start, limit } = laid;
  const received = dayOf(asked.receivedAt);
  const restarted = dayOf(start);
  const hasVoidDates = laid.restarted && restarted > received;
  const first = hasVoidDates ? restarted : received;
  const ofLimit = walkDates(calendar, {
    from: first,
    to: dayOf(endOf(limit)),
    phase: 'limit',
    unit,
    units: limit.units,
    pauses: limit.pauses,
    receipts: [first, restarted],
    notBefore: restarted,
  });
  if (!hasVoidDates) return ofLimit;
  const before = walkDates(calendar, {
    from: received,
    to: restarted - 1,
    phase: 'void',
    unit,
    units: limit.units,
    pauses: pausesUntil(pausesFrom(asked.pauses, receipt), start),
    receipts: [received, dayOf(receipt), ...asked.restarts.map(dayOf)],
    notBefore: dayOf(receipt),
  });
  return [...before, ...ofLimit];
}

function limitMinutes(calendar: Calendar, { asked, receipt, start, restarted, limit }: Laid, unit: 'h' | 'wh'): Cell[] {
  const waiting: Cell = {
    from: asked.receivedAt,
    to: Math.min(receipt, start),
    units: 0,
    phase: restarted ? 'void' : 'limit',
    reason: 'receipt',
    note: null,
  };
  const pauses = pausesUntil(pausesFrom(asked.pauses, receipt), start);
  return [
    ...(waiting.from < waiting.to ? [waiting] : []), // the cut-off hour moved the receipt
    ...(restarted ? walkMinutes(calendar, { from: waiting.to, to: start, phase: 'void', unit, pauses }) : []),
    ...walkMinutes(calendar, { from: start, to: endOf(limit), phase: 'limit', unit, pauses: limit.pauses }),
  ];
}

function extensionRows(calendar: Calendar, asked: Asked, from: Minute, extension: Stretch): DerivationRow[] {
  const unit = asked.extension!.unit as CountedUnit;
  const { pauses, units } = extension;
  const to = endOf(extension);
  return unit === 'wd' || unit === 'd'
    ? joinRuns(walkDates(calendar, { from: dayOf(from) + 1, to: dayOf(to), phase: 'extension', unit, units, pauses }), isoDay)
    : joinRuns(walkMinutes(calendar, { from, to, phase: 'extension', unit, pauses }), isoMinute);
}
