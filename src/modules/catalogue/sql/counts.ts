import type { Tx } from '#platform/database';
import { onlineLevels } from '../domain/online-service.ts';
import type { ProcedureView } from './browse.ts';
import { inForce } from './in-force.ts';

/** The catalogue in figures, on a day. Procedures and services are counted apart. */
export interface CatalogueCounts {
  /** Procedures in force. */
  procedures: number;
  /** Of those: posted on the notice board, published electronically, and both. */
  posted: number;
  electronic: number;
  published: number;
  /** Procedures with at least one online service, and all services: one for each case that can be filed online. */
  onlineProcedures: number;
  onlineServices: number;
}

/** Counts the catalogue; what an online service is says `onlineServices`. */
export async function countCatalogue(tx: Tx, { on, ruleSet }: ProcedureView): Promise<CatalogueCounts> {
  const [row] = await tx<CatalogueCounts[]>`
    select count(*)::int as procedures,
      count(*) filter (where posted)::int as posted,
      count(*) filter (where electronic)::int as electronic,
      count(*) filter (where posted and electronic)::int as published,
      count(*) filter (where services > 0)::int as "onlineProcedures",
      coalesce(sum(services), 0)::int as "onlineServices"
    from (
      select ${hasFact(tx, on, 'posted')} as posted, ${hasFact(tx, on, 'electronic')} as electronic,
        case when v.channels ? 'online' and v.service_levels ->> ${ruleSet}::text = any(${[...onlineLevels]}::text[])
          then cardinality(v.time_limits) else 0 end as services
      from ${inForce(tx, on)} v
    ) counted`;
  return row!;
}

const hasFact = (tx: Tx, on: ProcedureView['on'], fact: 'posted' | 'electronic') => tx`
  exists (select from catalogue.publication p where p.tenant_id = v.tenant_id and p.procedure_id = v.procedure_id
    and p.fact = ${fact} and p.since <= ${on})`;
