import { roles, type Role } from '#modules/organisation';
import { acts, END, type Act, type WorkflowDraft } from './workflow.ts';
import { normLimit } from './norm.ts';

type DraftStep = WorkflowDraft['steps'][number];
export type Step = Omit<DraftStep, 'role' | 'acts'> & { role: Role; acts: { act: Act; to: string; role?: Role | undefined }[] };
/** A definition without fault. */
export type Workflow = Omit<WorkflowDraft, 'steps'> & { steps: Step[] };

export type WorkflowFaultName =
  | 'DuplicateStep'
  | 'DuplicateAct'
  | 'UnknownAct'
  | 'UnknownRole'
  | 'UnknownStep' // an act leads to a step that is not there
  | 'Unreachable' // no way leads to the step
  | 'NoEnd' // no way leads from the step to the end
  | 'NormsExceedLimit';

export interface WorkflowFault {
  name: WorkflowFaultName;
  /** Where; absent for a fault of the whole. */
  step?: string;
  detail?: string;
}

/** All that is wrong with a definition under the time limit of its procedure, of which only working days bound it; empty when nothing is. */
export function checkWorkflow(draft: WorkflowDraft, limit: { n: number; unit: string } | undefined): WorkflowFault[] {
  return [...duplicates(draft), ...draft.steps.flatMap(wordFaults), ...wayFaults(draft), ...normFaults(draft, limit)];
}

/** The definition as one without fault. Throws when it has one: check first. */
export function soundWorkflow(draft: WorkflowDraft, limit: { n: number; unit: string } | undefined): Workflow {
  const [fault] = checkWorkflow(draft, limit);
  if (fault) throw new Error(`workflow ${draft.key}: ${fault.name} ${fault.step ?? ''} ${fault.detail ?? ''}`);
  return draft as Workflow;
}

const twice = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) < i);

function duplicates({ steps }: WorkflowDraft): WorkflowFault[] {
  const same = twice(steps.map((step) => step.key)).map((step): WorkflowFault => ({ name: 'DuplicateStep', step }));
  const acted = steps.flatMap((step) =>
    twice(step.acts.map((way) => way.act)).map((act): WorkflowFault => ({ name: 'DuplicateAct', step: step.key, detail: act })),
  );
  return [...same, ...acted];
}

function wordFaults(step: DraftStep): WorkflowFault[] {
  const isRole = (role: string) => (roles as readonly string[]).includes(role);
  const asked = [step.role, ...step.acts.flatMap((way) => way.role ?? [])];
  const unknownRoles = asked.filter((role) => !isRole(role));
  const unknownActs = step.acts.map((way) => way.act).filter((act) => !(acts as readonly string[]).includes(act));
  return [
    ...unknownRoles.map((detail): WorkflowFault => ({ name: 'UnknownRole', step: step.key, detail })),
    ...unknownActs.map((detail): WorkflowFault => ({ name: 'UnknownAct', step: step.key, detail })),
  ];
}

function wayFaults({ steps }: WorkflowDraft): WorkflowFault[] {
  const keys = new Set(steps.map((step) => step.key));
  const lost = steps.flatMap((step) =>
    step.acts
      .filter((way) => way.to !== END && !keys.has(way.to))
      .map((way): WorkflowFault => ({ name: 'UnknownStep', step: step.key, detail: way.to })),
  );
  const forward = spread(new Set(steps.slice(0, 1).map((step) => step.key)), (reached) =>
    steps.filter((step) => reached.has(step.key)).flatMap((step) => step.acts.map((way) => way.to)),
  );
  const backward = spread(new Set([END]), (reached) =>
    steps.filter((step) => step.acts.some((way) => reached.has(way.to))).map((step) => step.key),
  );
  return [
    ...lost,
    ...steps.filter((step) => !forward.has(step.key)).map((step): WorkflowFault => ({ name: 'Unreachable', step: step.key })),
    ...steps.filter((step) => !backward.has(step.key)).map((step): WorkflowFault => ({ name: 'NoEnd', step: step.key })),
  ];
}

/** Grows a set until nothing new comes. */
function spread(start: Set<string>, next: (reached: Set<string>) => string[]): Set<string> {
  for (;;) {
    const grown = new Set([...start, ...next(start)]);
    if (grown.size === start.size) return grown;
    start = grown;
  }
}

/** Hours of work in a working day, for adding up norms. */
const DAY = 8;

function hoursOf(norm: string): number {
  const { n, unit } = normLimit(norm);
  return unit === 'wd' ? n * DAY : n;
}

function normFaults({ steps }: WorkflowDraft, limit: { n: number; unit: string } | undefined): WorkflowFault[] {
  if (limit?.unit !== 'wd') return [];
  const sum = steps.reduce((hours, step) => hours + hoursOf(step.norm), 0);
  return sum <= limit.n * DAY ? [] : [{ name: 'NormsExceedLimit', detail: `${sum}h > ${limit.n * DAY}h` }];
}
