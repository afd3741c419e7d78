import type { Tx } from '#platform/database';
import type { PlainDate } from '#platform/time';

/** The versions in force on a day, one a procedure: the newest that has begun, unless it has ended. */
export const inForce = (tx: Tx, on: PlainDate) => tx`
  (select * from
    (select distinct on (v.procedure_id) v.* from catalogue.v_procedure_version v
      where v.tenant_id = platform.tenant() and v.valid_from <= ${on} order by v.procedure_id, v.number desc) newest
    where newest.valid_to is null or newest.valid_to >= ${on})`;
