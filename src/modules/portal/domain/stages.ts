import { Temporal, type Instant } from '#platform/time';

/** A step that a dossier went through, as its log tells. */
export interface WalkedStep {
  step: string;
  openedAt: Instant;
  closedAt: Instant | null;
}

export type Stage =
  | { kind: 'filed'; state: 'done'; at: Instant }
  | { kind: 'step'; step: string; state: 'done'; from: Instant; to: Instant }
  /** `until`: when the step should be done by its norm, while that lies ahead: a norm is no promise to the applicant. */
  | { kind: 'step'; step: string; state: 'now' | 'late'; from: Instant; until: Instant | null }
  | { kind: 'step'; step: string; state: 'next' }
  /** It ended in this step without a result. */
  | { kind: 'ended'; step: string; state: 'done'; at: Instant };

export interface Walk {
  submittedAt: Instant;
  /** In order of time. */
  steps: readonly WalkedStep[];
  /** Keys of the workflow's steps, in its order. */
  flow: readonly string[];
  stepDueAt: Instant | null;
  now: Instant;
  /** It waits for the applicant, or is suspended: no norm counts meanwhile. */
  held: boolean;
  /** The dossier is past its due date and still open. */
  late: boolean;
  /** It ended without a result. */
  ended: boolean;
}

/**
 * The way of a dossier: what was done, where it stands, what comes. A step that was sent back stands there again; what
 * comes is what the workflow has after the step that is open now.
 */
export function stagesOf({ submittedAt, steps, flow, stepDueAt, now, held, late, ended }: Walk): Stage[] {
  const until = stepDueAt && !held && Temporal.Instant.compare(now, stepDueAt) <= 0 ? stepDueAt : null;
  const walked = steps.map(({ step, openedAt, closedAt }, n): Stage => {
    if (ended && closedAt && n === steps.length - 1) return { kind: 'ended', step, state: 'done', at: closedAt };
    return closedAt
      ? { kind: 'step', step, state: 'done', from: openedAt, to: closedAt }
      : { kind: 'step', step, state: late ? 'late' : 'now', from: openedAt, until };
  });
  const open = steps.findLast((one) => !one.closedAt);
  const coming = open ? flow.slice(flow.indexOf(open.step) + 1) : [];
  return [
    { kind: 'filed', state: 'done', at: submittedAt },
    ...walked,
    ...coming.map((step): Stage => ({ kind: 'step', step, state: 'next' })),
  ];
}
