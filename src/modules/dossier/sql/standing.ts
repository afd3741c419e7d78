import type { Standing } from '#modules/calendar';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/**
 * SQL that says where a dossier stands in time at `asOf`, as a `Standing`. `row` is the alias of a row of
 * `dossier.dossier` or `dossier.v_open_task`; `asOf` is not before the dossier's last act: rows tell the pause of now.
 */
export const standingOf = (tx: Tx, row: 'd' | 'v', asOf: Instant) => tx`
  dossier.standing(${asOf}, ${tx(row)}.received_at, ${tx(row)}.resolved_at, ${tx(row)}.on_time_from, ${tx(row)}.late_from,
    ${tx(row)}.due_soon_from, ${tx(row)}.paused_since, ${tx(row)}.ended_at)`;

/** Where every dossier of the province stood in time at an instant of the past or of now. */
export async function standingsAt(tx: Tx, asOf: Instant): Promise<Map<Id, Standing>> {
  const rows = await tx<{ id: Id; standing: Standing }[]>`
    select dossier_id as id, standing from dossier.standings(${asOf})`;
  return new Map(rows.map((row) => [row.id, row.standing]));
}
