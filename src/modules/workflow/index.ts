import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export { checkWorkflow, type Step, type Workflow, type WorkflowFault, type WorkflowFaultName } from './domain/check-workflow.ts';
export { actsOf, firstStep, nextStep, stepOf } from './domain/next-step.ts';
export { normLimit } from './domain/norm.ts';
export { acts, END, stepUnits, workflowDraft, type Act, type StepUnit, type WorkflowDraft } from './domain/workflow.ts';
export { findWorkflow, workflowVersion, workflowVersions, type WorkflowVersion } from './sql/workflow-version.ts';
export { publishWorkflow, type WorkflowToPublish } from './use-cases/publish-workflow.ts';
