import { dayStrip, due, explain, parseLimit, type Calendar, type ExplainedRow, type StripDay } from '#modules/calendar';
import type { Lang } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';

/** Why a due date is what it is: a calendar of days, and the same in words. */
export interface Why {
  days: StripDay[];
  rows: ExplainedRow[];
  /** Units that were counted; they add up to the limit. */
  units: number;
}

interface Known {
  receivedAt: Instant;
  /** `10wd` */
  timeLimit: string;
  now: Instant;
  lang: Lang;
}

/** Works the due date out again from what it follows from. */
export function whyOf(calendar: Calendar, { receivedAt, timeLimit, now, lang }: Known): Why {
  const answer = due({ receivedAt, limit: parseLimit(timeLimit) }, calendar);
  const rows = explain(answer.derivation, { lang, receivedAt });
  const counted = rows.filter((row) => row.phase !== 'void').reduce((sum, row) => sum + row.units, 0);
  return { days: dayStrip(answer.derivation, localDate(now), answer.dueAt && localDate(answer.dueAt)), rows, units: counted };
}
