import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

export interface NewTask {
  id: Id;
  dossierId: Id;
  step: string;
  role: string;
  unitId: Id;
  sector: string;
  /** The one officer who has to act; null where anybody with the role in the unit may. */
  officerId: Id | null;
  openedAt: Instant;
  /** When the step should be done by its norm; null where the clock does not run yet. */
  dueAt: Instant | null;
}

export async function openTask(tx: Tx, tenant: TenantId, task: NewTask): Promise<void> {
  await tx`
    insert into dossier.task (tenant_id, id, dossier_id, step, role, unit_id, sector, officer_id, opened_at, due_at)
    values (${tenant}, ${task.id}, ${task.dossierId}, ${task.step}, ${task.role}, ${task.unitId}, ${task.sector},
      ${task.officerId}, ${task.openedAt}, ${task.dueAt})`;
}

export async function closeTask(tx: Tx, dossierId: Id, by: { officerId: Id; act: string; at: Instant }): Promise<void> {
  await tx`
    update dossier.task set closed_at = ${by.at}, closed_by = ${by.officerId}, act = ${by.act}
    where tenant_id = platform.tenant() and dossier_id = ${dossierId} and closed_at is null`;
}

export interface DoneStep {
  step: string;
  openedAt: Instant;
  dueAt: Instant | null;
  closedAt: Instant | null;
  officerId: Id | null;
  act: string | null;
}

/** Every step that a dossier went through, in order of time; the last may be open. */
export const stepsOf = (tx: Tx, dossierId: Id): Promise<DoneStep[]> =>
  tx<DoneStep[]>`
    select step, opened_at as "openedAt", due_at as "dueAt", closed_at as "closedAt",
      coalesce(closed_by, officer_id) as "officerId", act
    from dossier.task where tenant_id = platform.tenant() and dossier_id = ${dossierId}
    order by opened_at, id`;

/** A step that was done, as who passed it on may take it back. */
export interface PassedOn {
  step: string;
  officerId: Id | null;
  closedBy: Id | null;
  act: string | null;
}

/** The open task and the one that was closed for it. */
export async function lastTasks(
  tx: Tx,
  dossierId: Id,
): Promise<{ open: { seenAt: Instant | null } | undefined; passed: PassedOn | undefined }> {
  const rows = await tx<(PassedOn & { seenAt: Instant | null; closedAt: Instant | null })[]>`
    select step, officer_id as "officerId", closed_by as "closedBy", act, seen_at as "seenAt", closed_at as "closedAt"
    from dossier.task where tenant_id = platform.tenant() and dossier_id = ${dossierId}
    order by opened_at desc, id desc limit 2`;
  return { open: rows.find((row) => row.closedAt === null), passed: rows.find((row) => row.closedAt !== null) };
}

/** Remembers that somebody who has to act has looked at the open task. */
export async function markSeen(tx: Tx, dossierId: Id, at: Instant): Promise<void> {
  await tx`
    update dossier.task set seen_at = ${at}
    where tenant_id = platform.tenant() and dossier_id = ${dossierId} and closed_at is null and seen_at is null`;
}
