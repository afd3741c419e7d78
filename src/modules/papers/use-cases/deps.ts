import type { ChainKeys } from '#modules/log';
import type { Sql } from '#platform/database';
import type { FileStore } from '#platform/files';
import type { World } from '#platform/time';

/** What giving out papers takes from outside. */
export interface PaperDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
  files: FileStore;
}
