import {
  dayStrip,
  due,
  explain,
  sumWords,
  type Calendar,
  type DueInput,
  type ExplainedRow,
  type Saying,
  type StripDay,
} from '#modules/calendar';
import type { Lang } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';

/** Why a due date is what it is: a calendar of days, and the same in words. */
export interface Why {
  days: StripDay[];
  rows: ExplainedRow[];
  /** What was counted, in words; it adds up to the limit. */
  sum: Saying | null;
}

interface Known {
  /** What the due date follows from. */
  clock: DueInput;
  now: Instant;
  lang: Lang;
}

/** Works the due date out again from what it follows from. */
export function whyOf(calendar: Calendar, { clock, now, lang }: Known): Why {
  const answer = due(clock, calendar);
  const rows = explain(answer.derivation, { lang, receivedAt: clock.receivedAt, pauses: clock.pauses ?? [] });
  const sum = sumWords(answer.derivation);
  return { days: dayStrip(answer.derivation, localDate(now), answer.dueAt && localDate(answer.dueAt)), rows, sum };
}
