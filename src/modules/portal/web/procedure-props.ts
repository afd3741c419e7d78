import type { ProcedureBody } from '#modules/catalogue';
import type { Workflow } from '#modules/workflow';
import type { Appointment } from '../domain/appointment.ts';
import type { Around } from './file-online.ts';

/** All that the page of a procedure shows. */
export interface ProcedureProps extends Around {
  procedure: ProcedureBody;
  workflow: Workflow;
  appointment: Appointment | null;
}
