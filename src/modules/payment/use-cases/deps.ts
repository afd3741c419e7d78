import type { ChainKeys } from '#modules/log';
import type { Sql } from '#platform/database';
import type { World } from '#platform/time';

/** What a call inside somebody's transaction needs. */
export interface PaymentTxDeps {
  world: World;
  keys: ChainKeys;
}

/** What an act of this module's own needs. */
export interface PaymentDeps extends PaymentTxDeps {
  sql: Sql;
}
