import { z } from 'zod';
import { words } from '#modules/rules';

/** The acts that code knows. A workflow chooses from them and adds none. */
export const acts = ['accept', 'assign', 'take', 'propose', 'initial', 'sign', 'sendBack', 'number', 'return', 'deemAllowed'] as const;
export type Act = (typeof acts)[number];

/**
 * Whose unit a step is done in: where dossiers are received, in the handling division, in the competent agency, or in the
 * other agency of a procedure that takes two.
 */
export const stepUnits = ['receivingPoint', 'division', 'agency', 'partner'] as const;
export type StepUnit = (typeof stepUnits)[number];

/** The end of every workflow, as the step that an act leads to. */
export const END = 'end';

const key = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);

/** What a step lets its holder do. `role` where another role than the step's does it. */
const way = z.strictObject({ act: z.string(), to: z.string(), role: z.string().optional() });

const step = z.strictObject({
  key,
  name: words,
  /** What the applicant sees. */
  publicName: words,
  role: z.string(),
  unit: z.enum(stepUnits),
  /** Time norm, as `normLimit` reads it: working days, or hours of work. Definitions of the first version write `h` for those. */
  norm: z.string().regex(/^[1-9]\d{0,3}(wd|wh|h)$/),
  acts: z.array(way).min(1),
});

/** A definition as written, before its acts, roles and ways are checked. The first step begins. */
export const workflowDraft = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  version: z.int().min(1),
  name: words,
  note: words.optional(),
  steps: z.array(step).min(1),
});
export type WorkflowDraft = z.infer<typeof workflowDraft>;
