import { findProcedure, type ProcedureVersion } from '#modules/catalogue';
import type { Tx } from '#platform/database';
import type { PlainDate } from '#platform/time';

/** The procedure of a code that stood in an address; what is no code is not asked for. */
export async function procedureOf(tx: Tx, code: string, on: PlainDate): Promise<ProcedureVersion | undefined> {
  return /^\d\.\d{6}$/.test(code) ? findProcedure(tx, code, on) : undefined;
}
