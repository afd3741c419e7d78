import { inTenantReadOnly, connect, type TenantId } from '#platform/database';
import type { Outcome, State } from '#modules/dossier';
import { embeddedOwnerUrl } from '#platform/embedded';
import { readRunFile } from '#app/supervisor/run-file';
import type { Product } from './product.ts';

/** A dossier of the running product, as a test chooses it. */
export interface DemoDossier {
  id: string;
  code: string;
  /** The last four digits of its telephone number. */
  digits: string;
  state: State;
  outcome: Outcome | null;
  /** Until when its applicant has to bring papers is over. */
  passed: boolean;
  /** Its data were corrected after acceptance. */
  corrected: boolean;
  step: string | null;
  verdict: 'early' | 'onTime' | 'late' | null;
  /** It is open and its due date has passed. */
  late: boolean;
  /** It was sent back to the step where it stands. */
  sentBack: boolean;
}

/** The dossiers that came with the demo, in the order of their codes. */
export async function demoDossiers({ folder }: Product): Promise<DemoDossier[]> {
  const run = await readRunFile(folder);
  const sql = connect(await embeddedOwnerUrl(folder, run!.databasePort!), { max: 1 });
  try {
    return await inTenantReadOnly(
      sql,
      1 as TenantId,
      (tx) => tx<DemoDossier[]>`
      select d.id, d.code, right(p.phone, 4) as digits, d.state, d.step, d.verdict, d.outcome,
        coalesce(d.supplement_due_at < now(), false) as passed,
        exists (select from dossier.former_personal f where f.tenant_id = d.tenant_id and f.dossier_id = d.id) as corrected,
        dossier.standing(now(), d.received_at, d.resolved_at, d.on_time_from, d.late_from, d.due_soon_from, d.paused_since, d.ended_at) = 'overdue' as late,
        exists (select from dossier.note n where n.tenant_id = d.tenant_id and n.dossier_id = d.id and n.act = 'sendBack') as "sentBack"
      from dossier.dossier d
      join dossier.personal p on p.tenant_id = d.tenant_id and p.dossier_id = d.id
      where p.phone between '0900000100' and '0900000199' order by d.code`,
    );
  } finally {
    await sql.end();
  }
}
