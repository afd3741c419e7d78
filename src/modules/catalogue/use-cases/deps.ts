import type { ChainKeys } from '#modules/log';
import type { Sql } from '#platform/database';
import type { World } from '#platform/time';

/** What the acts on the catalogue take from outside. */
export interface CatalogueDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
}
