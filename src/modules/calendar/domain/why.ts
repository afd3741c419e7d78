import type { Lang } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import { dayStrip, type StripDay } from './day-strip.ts';
import type { DueAnswer, DueInput } from './due-types.ts';
import { explain, sumWords, type ExplainedRow, type ExplainOptions, type Saying } from './explain.ts';

/** Why a due date is what it is: a strip of days, and the same in words. */
export interface Why {
  days: StripDay[];
  rows: ExplainedRow[];
  /** What was counted, in words, and what it adds up to: the limit, limit and extension, or so much until the pause. */
  sum: Saying | null;
  sumIs: 'limit' | 'extended' | 'untilPause';
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
    rows: explain(derivation, explainOptions(input, lang)),
    sum: sumWords(derivation),
    sumIs: dueAt === null ? 'untilPause' : input.extension ? 'extended' : 'limit',
    provisionalYears,
  };
}

/** What the words about an answer may take from its question. */
export const explainOptions = ({ receivedAt, pauses, restarts, limit, extension }: DueInput, lang: Lang): ExplainOptions => ({
  lang,
  receivedAt,
  pauses: pauses ?? [],
  restarts: restarts ?? [],
  unit: limit.unit,
  ...(extension && { extensionUnit: extension.unit }),
});
