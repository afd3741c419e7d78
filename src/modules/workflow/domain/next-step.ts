import type { Role } from '#modules/organisation';
import type { Step, Workflow } from './check-workflow.ts';
import type { Act } from './workflow.ts';

/** The step of that key. Throws for a key that the workflow does not have: a dossier keeps its own version. */
export function stepOf(workflow: Workflow, key: string): Step {
  const step = workflow.steps.find((one) => one.key === key);
  if (!step) throw new Error(`workflow ${workflow.key} has no step ${key}`);
  return step;
}

/** The step with which every dossier begins. */
export const firstStep = (workflow: Workflow): Step => workflow.steps[0]!;

/** The key of the step to which an act leads, `end` after the last, or null where the step does not have the act. */
export const nextStep = (workflow: Workflow, step: string, act: Act): string | null =>
  stepOf(workflow, step).acts.find((way) => way.act === act)?.to ?? null;

/** The acts of a step: the message with each one's name, the role that does it, and where it leads. */
export const actsOf = (workflow: Workflow, step: string): { act: Act; key: string; role: Role; to: string }[] => {
  const { acts, role } = stepOf(workflow, step);
  return acts.map((way) => ({ act: way.act, key: `workflow.act.${way.act}`, role: way.role ?? role, to: way.to }));
};
