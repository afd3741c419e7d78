import type { ChainKeys } from '#modules/log';
import type { Sql } from '#platform/database';
import type { Json } from '#platform/text';
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

/** An input as the text that tells it from other inputs under the same key; what is no JSON number becomes null there. */
export const said = (input: object): Json => JSON.parse(JSON.stringify(input)) as Json;
