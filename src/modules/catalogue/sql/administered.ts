import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';
import { inForce } from './in-force.ts';

/** A procedure as who keeps the catalogue sees it. */
export interface AdministeredLine {
  procedureId: Id;
  code: string;
  name: string;
  nameEn: string;
  /** How many of its cases have no limit. */
  missing: number;
  cases: number;
  posted: PlainDate | null;
  electronic: PlainDate | null;
}

/** What is still to be done: `limits` for a case without a limit, `publication` for a fact that is missing. */
export type Pending = 'limits' | 'publication';

/** Lines on one page. */
export const ADMINISTERED_PAGE = 50;

/** Procedures in force by name, 50 a page from 0, and how many there are; `pending` leaves those where that is to be done. */
export async function administeredProcedures(
  tx: Tx,
  on: PlainDate,
  { pending, page }: { pending: Pending | null; page: number },
): Promise<{ lines: AdministeredLine[]; total: number }> {
  const kept = { limits: tx`missing > 0`, publication: tx`(posted is null or electronic is null)` };
  const lines = tx`
    (select c.procedure_id as "procedureId", c.code, c.name, c.name_en as "nameEn", jsonb_array_length(c.cases) as cases,
      jsonb_array_length(c.cases) - cardinality(c.time_limits) as missing, p.since as posted, e.since as electronic
    from ${inForce(tx, on)} c
    left join catalogue.publication p on p.tenant_id = c.tenant_id and p.procedure_id = c.procedure_id and p.fact = 'posted'
    left join catalogue.publication e on e.tenant_id = c.tenant_id and e.procedure_id = c.procedure_id and e.fact = 'electronic')`;
  const where = pending === null ? tx`` : tx`where ${kept[pending]}`;
  const [shown, [counted]] = await Promise.all([
    tx<AdministeredLine[]>`
      select * from ${lines} l ${where} order by name collate "vi-x-icu", code limit ${ADMINISTERED_PAGE} offset ${page * ADMINISTERED_PAGE}`,
    tx<{ total: number }[]>`select count(*)::int as total from ${lines} l ${where}`,
  ]);
  return { lines: shown, total: counted!.total };
}
