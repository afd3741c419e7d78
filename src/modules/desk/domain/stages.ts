import type { CaseAct, DoneStep } from '#modules/dossier';
import type { Workflow } from '#modules/workflow';

type Step = Workflow['steps'][number];

/** One step of the workflow, as the dossier stands to it. */
export type Stage =
  | { state: 'done'; step: Step; done: DoneStep }
  | { state: 'now'; step: Step; open: DoneStep | undefined }
  | { state: 'next'; step: Step };

/** Acts that end a dossier: the step in which they came was not done. */
const ending: readonly string[] = ['refuseAcceptance', 'terminate', 'withdraw', 'cancel'] satisfies CaseAct[];

/**
 * The steps of the workflow in its order: done, now, next. What was done before it was sent back counts as next again;
 * a step that was left out on the way (as when a specialist takes a dossier that nobody assigned) is not shown as done.
 */
export function stagesOf(workflow: Workflow, current: string | null, steps: readonly DoneStep[]): Stage[] {
  const at = current === null ? workflow.steps.length : workflow.steps.findIndex((step) => step.key === current);
  return workflow.steps.flatMap((step, i): Stage[] => {
    if (i === at) return [{ state: 'now', step, open: steps.findLast((one) => one.step === step.key && !one.closedAt) }];
    if (i > at) return [{ state: 'next', step }];
    const done = steps.findLast((one) => one.step === step.key && one.closedAt && !ending.includes(one.act ?? ''));
    return done ? [{ state: 'done', step, done }] : [];
  });
}
