import { parseLimit, type Limit } from '#modules/calendar';

/** The time norm of a step as a limit: working days or hours of work; a norm runs in no other unit. */
export function normLimit(norm: string): Limit {
  const { n, unit } = parseLimit(norm);
  return { n, unit: unit === 'h' ? 'wh' : unit };
}
