import type { ProcedureBody, ProcedureCase } from '#modules/catalogue';
import type { Form } from '#modules/forms';
import type { Workflow } from '#modules/workflow';
import type { Appointment } from '../domain/appointment.ts';
import type { Around } from './file-online.ts';

/** A case, and what can be promised to somebody who files it now; null where nothing can. */
export type CasePromise = ProcedureCase & { appointment: Appointment | null };

/** All that the page of a procedure shows. */
export interface ProcedureProps extends Around {
  procedure: ProcedureBody;
  /** What its address calls it. */
  reference: string;
  cases: readonly CasePromise[];
  form: Form;
  workflow: Workflow;
}
