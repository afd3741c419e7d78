import { findProcedure, type ProcedureVersion } from '#modules/catalogue';
import type { Tx } from '#platform/database';
import type { PlainDate } from '#platform/time';

/** The procedure of a code or key that stood in an address; what is neither is not asked for. */
export async function procedureOf(tx: Tx, reference: string, on: PlainDate): Promise<ProcedureVersion | undefined> {
  return /^(\d\.\d{6}|[a-z][a-z0-9-]{2,60})$/.test(reference) ? findProcedure(tx, reference, on) : undefined;
}
