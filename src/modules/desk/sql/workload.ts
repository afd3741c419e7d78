import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';

/** How many open dossiers each of these officers has to act on now; who has none is missing. */
export async function openTasksOf(tx: Tx, officers: readonly Id[]): Promise<Map<Id, number>> {
  if (officers.length === 0) return new Map();
  const rows = await tx<{ id: Id; open: number }[]>`
    select officer_id as id, count(*) as open from dossier.v_open_task
    where tenant_id = platform.tenant() and officer_id = any(${[...officers]}::uuid[])
    group by officer_id`;
  return new Map(rows.map(({ id, open }) => [id, open]));
}
