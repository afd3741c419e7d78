import type { Tx } from '#platform/database';
import type { PlainDate } from '#platform/time';
import { lifeEvents, type LifeEvent } from '../domain/procedure.ts';
import { line, type ProcedureLine } from './findable.ts';
import { inForce } from './in-force.ts';

/** What happens in a life, with some of the procedures that it calls for. */
export interface Occasion {
  event: LifeEvent;
  /** How many procedures belong to it. */
  count: number;
  /** The first of them by name. */
  procedures: ProcedureLine[];
}

/** The life events that have procedures in force, in the order of the closed list, each with at most `most` of them. */
export async function occasionsOf(tx: Tx, on: PlainDate, most: number): Promise<Occasion[]> {
  const rows = await tx<(ProcedureLine & { event: LifeEvent; count: number })[]>`
    select * from (
      select ${line(tx)}, e.event, count(*) over (partition by e.event)::int as count,
        row_number() over (partition by e.event order by c.name collate "vi-x-icu", c.code)::int as place
      from ${inForce(tx, on)} c, jsonb_array_elements_text(c.life_events) as e (event)
    ) placed where place <= ${most} order by place`;
  return lifeEvents.flatMap((event): Occasion[] => {
    const own = rows.filter((row) => row.event === event);
    return own.length === 0 ? [] : [{ event, count: own[0]!.count, procedures: own }];
  });
}
