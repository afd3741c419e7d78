import { z } from 'zod';
import { words } from '#modules/rules';

export const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
/** `10wd`, as `parseLimit` of `#modules/calendar` reads it. */
export const limit = z.string().regex(/^(0wd|[1-9]\d{0,3}(wd|d|h|hb|wh))$/);

/** One case of a procedure. Without a limit it can be read about but not filed. */
export const procedureCase = z.strictObject({
  key,
  name: words,
  timeLimit: limit.nullable(),
  /** What the limit rests on, where the province set it itself. */
  basis: words.optional(),
});
export type ProcedureCase = z.infer<typeof procedureCase>;

interface HasCases {
  cases: readonly ProcedureCase[];
}

/**
 * The case of that key; the first where none was chosen (drafts begun before procedures had cases). Throws for a key that
 * the version does not have: whoever keeps a case keeps its version too.
 */
export function caseOf({ cases }: HasCases, key: string | null): ProcedureCase {
  const found = key === null ? cases[0] : cases.find((one) => one.key === key);
  if (!found) throw new Error(`the procedure has no case ${key}`);
  return found;
}

/** The cases that can be filed: those whose limit is published. */
export const fileableCases = ({ cases }: HasCases): (ProcedureCase & { timeLimit: string })[] =>
  cases.flatMap((one) => (one.timeLimit === null ? [] : [{ ...one, timeLimit: one.timeLimit }]));

/** The smallest limit in working days, which the norms of a workflow must keep within; undefined where no case has one. */
export function smallestWorkingDays({ cases }: HasCases): { n: number; unit: 'wd' } | undefined {
  const days = cases.flatMap(({ timeLimit }) => (timeLimit?.endsWith('wd') ? [Number.parseInt(timeLimit, 10)] : []));
  return days.length === 0 ? undefined : { n: Math.min(...days), unit: 'wd' };
}
