import type { ChainKeys } from '#modules/log';
import type { Sql } from '#platform/database';
import type { World } from '#platform/time';

/** What the use cases of this module need from outside. */
export interface IdentityDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
}
