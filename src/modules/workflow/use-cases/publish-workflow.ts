import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { TenantId, Tx } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { canonicalJson } from '#platform/text';
import type { World } from '#platform/time';
import { checkWorkflow, soundWorkflow } from '../domain/check-workflow.ts';
import { workflowDraft } from '../domain/workflow.ts';
import { findWorkflow, insertWorkflow, type WorkflowVersion } from '../sql/workflow-version.ts';

/** The content of a workflow's file, and the smallest limit in working days of the procedure that it serves, if it has one. */
export interface WorkflowToPublish {
  tenant: TenantId;
  file: unknown;
  limit: { n: number; unit: string } | undefined;
}

/**
 * Checks a workflow and publishes it, inside the caller's act. The same content again changes nothing; other content
 * under a published number is refused `WrongState`; a definition with a fault is refused `Invalid`.
 */
export async function publishWorkflow(
  tx: Tx,
  deps: { world: World },
  { tenant, file, limit }: WorkflowToPublish,
): Promise<Result<WorkflowVersion>> {
  const read = workflowDraft.safeParse(file);
  if (!read.success) return refuse('Invalid', { reason: 'workflow.fault.badFile', values: { detail: z.prettifyError(read.error) } });
  const [fault] = checkWorkflow(read.data, limit);
  if (fault) {
    const detail = [fault.step, fault.detail].filter(Boolean).join(': ');
    return refuse('Invalid', { reason: `workflow.fault.${fault.name}`, values: { detail } });
  }
  const body = soundWorkflow(read.data, limit);
  const digest = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const version: WorkflowVersion = { id: deps.world.newId(), key: body.key, number: body.version, digest, body };
  if (await insertWorkflow(tx, tenant, version, deps.world.now())) return ok(version);
  const published = await findWorkflow(tx, body.key, body.version);
  return published?.digest === digest ? ok(published) : refuse('WrongState', { reason: 'workflow.fault.published' });
}
