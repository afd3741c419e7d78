import type { ChainKeys } from '#modules/log';
import type { Sql } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import type { World } from '#platform/time';

/** What the use cases of this module need from outside. */
export interface OrganisationDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
}

/** Every writing request carries the idempotency key that its client made. */
export interface Keyed {
  key: Id;
}

/** An input as the text that tells it from other inputs under the same key: dates become strings. */
export const said = (input: object): Json => JSON.parse(JSON.stringify(input)) as Json;
