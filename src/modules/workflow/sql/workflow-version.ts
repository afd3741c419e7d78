import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import type { Instant } from '#platform/time';
import type { Workflow } from '../domain/check-workflow.ts';

/** A published workflow. */
export interface WorkflowVersion {
  id: Id;
  key: string;
  number: number;
  /** SHA-256 of the body's canonical text, hex. */
  digest: string;
  body: Workflow;
}

const columns = (tx: Tx) => tx`id, key, number, digest, body`;

export async function workflowVersion(tx: Tx, id: Id): Promise<WorkflowVersion | undefined> {
  const [row] = await tx<WorkflowVersion[]>`
    select ${columns(tx)} from workflow.workflow_version where tenant_id = platform.tenant() and id = ${id}`;
  return row;
}

/** Several versions in one query. Unknown ids are missing from the answer. */
export async function workflowVersions(tx: Tx, ids: readonly Id[]): Promise<Map<Id, WorkflowVersion>> {
  if (ids.length === 0) return new Map();
  const rows = await tx<WorkflowVersion[]>`
    select ${columns(tx)} from workflow.workflow_version
    where tenant_id = platform.tenant() and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findWorkflow(tx: Tx, key: string, number: number): Promise<WorkflowVersion | undefined> {
  const [row] = await tx<WorkflowVersion[]>`
    select ${columns(tx)} from workflow.workflow_version
    where tenant_id = platform.tenant() and key = ${key} and number = ${number}`;
  return row;
}

/** Gives false when that version is there already. */
export async function insertWorkflow(tx: Tx, tenant: TenantId, version: WorkflowVersion, at: Instant): Promise<boolean> {
  const { id, key, number, digest, body } = version;
  const rows = await tx`
    insert into workflow.workflow_version (tenant_id, id, key, number, published_at, digest, body)
    values (${tenant}, ${id}, ${key}, ${number}, ${at}, ${digest}, ${tx.json(body satisfies Json)})
    on conflict do nothing returning id`;
  return rows.length === 1;
}
