import { z } from 'zod';

/** One answer: dates as `YYYY-MM-DD`, times as `HH:MM`, choices by their value; null where nothing was answered. */
export type Answer = string | number | boolean | null;
/** Field key → answer. Plain JSON. */
export type Answers = Record<string, Answer>;

const value = z.union([z.string(), z.boolean()]);

/** Holds when the field was answered with that value, or with one of those values. */
export const condition = z.strictObject({ field: z.string(), is: z.union([value, z.array(value).min(1)]) });
export type Condition = z.infer<typeof condition>;

export function holds({ field, is }: Condition, answers: Answers): boolean {
  const answer = answers[field];
  if (typeof answer !== 'string' && typeof answer !== 'boolean') return false;
  return Array.isArray(is) ? is.includes(answer) : is === answer;
}

/** When something is asked for: always, in cases that no answer decides, or on a condition. */
export const need = z.union([z.literal('always'), z.literal('sometimes'), condition]);
export type Need = z.infer<typeof need>;

/** Whether a component of the dossier is needed by these answers; `maybe` where the applicant has to know. */
export function componentNeeded(component: { need: Need }, answers: Answers): 'yes' | 'no' | 'maybe' {
  if (component.need === 'always') return 'yes';
  if (component.need === 'sometimes') return 'maybe';
  return holds(component.need, answers) ? 'yes' : 'no';
}
