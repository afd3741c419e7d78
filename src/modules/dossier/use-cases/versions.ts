import { procedureVersion, type ProcedureVersion } from '#modules/catalogue';
import { formVersion, type FormVersion } from '#modules/forms';
import { workflowVersion, type WorkflowVersion } from '#modules/workflow';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Dossier } from '../domain/dossier.ts';

/** What a dossier is filed under: three versions that never change. */
export interface Versions {
  procedure: ProcedureVersion;
  form: FormVersion;
  workflow: WorkflowVersion;
}

/** What a running dossier was filed under, where that is not what the procedure version names: it may have been moved. */
export type Kept = Pick<Dossier, 'formVersionId' | 'workflowVersionId'>;

/** The versions behind a procedure version. They exist: nothing is published without them. */
export async function versionsOf(tx: Tx, procedureVersionId: Id, kept?: Kept): Promise<Versions> {
  const procedure = await procedureVersion(tx, procedureVersionId);
  const form = procedure && (await formVersion(tx, (kept ?? procedure).formVersionId));
  const workflow = procedure && (await workflowVersion(tx, (kept ?? procedure).workflowVersionId));
  if (!procedure || !form || !workflow) throw new Error(`procedure version ${procedureVersionId} is incomplete`);
  return { procedure, form, workflow };
}
