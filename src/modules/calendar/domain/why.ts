import type { Lang } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import { dayStrip, type StripDay } from './day-strip.ts';
import type { DueAnswer, DueInput } from './due-types.ts';
import { explain, sumWords, type ExplainedRow, type Saying } from './explain.ts';

/** Why a due date is what it is: a strip of days, and the same in words. */
export interface Why {
  days: StripDay[];
  rows: ExplainedRow[];
  /** What was counted, in words; it adds up to the limit. */
  sum: Saying | null;
  /** Years whose schedule is not complete. */
  provisionalYears: readonly number[];
}

/** The working of an answer, as it is shown to people at `now`. */
export function whyDue(
  input: DueInput,
  { derivation, dueAt, provisionalYears }: DueAnswer,
  { now, lang }: { now: Instant; lang: Lang },
): Why {
  return {
    days: dayStrip(derivation, localDate(now), dueAt && localDate(dueAt)),
    rows: explain(derivation, { lang, receivedAt: input.receivedAt, pauses: input.pauses ?? [] }),
    sum: sumWords(derivation),
    provisionalYears,
  };
}
