import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { stored, type StoredDossier } from './dossier.ts';

interface Same {
  procedureVersionId: Id;
  /** As it was typed: blanks and case do not matter. */
  applicantNumber: string;
  since: Instant;
}

/** Open or settled dossiers of the same applicant under the same procedure since then, newest first; at most five. */
export async function filedLately(tx: Tx, { procedureVersionId, applicantNumber, since }: Same): Promise<StoredDossier[]> {
  const rows = await tx<Parameters<typeof stored>[0][]>`
    select d.* from dossier.dossier d
    join dossier.personal p on p.tenant_id = d.tenant_id and p.dossier_id = d.id
    where d.tenant_id = platform.tenant() and d.procedure_version_id = ${procedureVersionId} and d.submitted_at >= ${since}
      and d.state <> 'cancelled'
      and upper(regexp_replace(p.parties::jsonb -> 'applicant' ->> 'number', '\\s', '', 'g')) = upper(regexp_replace(${applicantNumber}, '\\s', '', 'g'))
    order by d.submitted_at desc limit 5`;
  return rows.map(stored);
}

/** How often each procedure was filed at these desks since then, most first. */
export const usedAtDesks = (
  tx: Tx,
  desks: readonly Id[],
  since: Instant,
  most: number,
): Promise<{ procedureVersionId: Id; times: number }[]> =>
  tx<{ procedureVersionId: Id; times: number }[]>`
    select procedure_version_id as "procedureVersionId", count(*)::integer as times from dossier.dossier
    where tenant_id = platform.tenant() and receiving_point_id = any(${[...desks]}::uuid[]) and submitted_at >= ${since}
    group by procedure_version_id order by times desc, procedure_version_id limit ${most}`;
