import { due } from '#modules/calendar';
import { normLimit, stepOf, workflowVersion, type Workflow } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { unitOf } from '../domain/allowed.ts';
import type { Dossier } from '../domain/dossier.ts';
import { openTask } from '../sql/task.ts';
import type { DossierDeps } from './deps.ts';

/** The workflow that a dossier keeps. It exists: the row refers to it. */
export async function workflowOf(tx: Tx, id: Id): Promise<Workflow> {
  const version = await workflowVersion(tx, id);
  if (!version) throw new Error(`workflow version ${id} is missing`);
  return version.body;
}

/** Opens the task of the step that the dossier stands at now; none when it is closed. */
export async function openStep(
  deps: Pick<DossierDeps, 'world' | 'calendar'>,
  tx: Tx,
  tenant: TenantId,
  { dossier, workflow, at }: { dossier: Dossier; workflow: Workflow; at: Instant },
): Promise<void> {
  if (dossier.step === null) return;
  const step = stepOf(workflow, dossier.step);
  await openTask(tx, tenant, {
    id: deps.world.newId(),
    dossierId: dossier.id,
    step: step.key,
    role: step.role,
    unitId: unitOf(dossier, step.unit),
    sector: dossier.sector,
    officerId: dossier.holderId,
    openedAt: at,
    dueAt: normEnd(deps, step.norm, at),
  });
}

/** When a step should be done by its norm. */
const normEnd = ({ calendar }: Pick<DossierDeps, 'calendar'>, norm: string, at: Instant): Instant | null =>
  due({ receivedAt: at, limit: normLimit(norm) }, calendar).dueAt;
