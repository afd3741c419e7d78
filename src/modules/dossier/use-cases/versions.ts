import { procedureVersion, type ProcedureVersion } from '#modules/catalogue';
import { formVersion, type FormVersion } from '#modules/forms';
import { workflowVersion, type WorkflowVersion } from '#modules/workflow';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';

/** What a dossier is filed under: three versions that never change. */
export interface Versions {
  procedure: ProcedureVersion;
  form: FormVersion;
  workflow: WorkflowVersion;
}

/** The versions behind a procedure version. They exist: nothing is published without them. */
export async function versionsOf(tx: Tx, procedureVersionId: Id): Promise<Versions> {
  const procedure = await procedureVersion(tx, procedureVersionId);
  const form = procedure && (await formVersion(tx, procedure.formVersionId));
  const workflow = procedure && (await workflowVersion(tx, procedure.workflowVersionId));
  if (!procedure || !form || !workflow) throw new Error(`procedure version ${procedureVersionId} is incomplete`);
  return { procedure, form, workflow };
}
