import type { FastifyInstance } from 'fastify';
import type { Sql } from '#platform/database';
import type { Catalogues } from '#platform/i18n';
import type { World } from '#platform/time';
import type { WebConfig } from './config.ts';

/** What a module's routes are given. */
export interface WebDeps {
  sql: Sql;
  world: World;
  /** Key of the log's chains, 32 bytes. */
  logKey: Uint8Array;
  config: WebConfig;
}

/** One row of the table of modules: all that the product takes from a module when it is put together. */
export interface Module {
  name: string;
  messages: Catalogues;
  routes?: (app: FastifyInstance, deps: WebDeps) => void | Promise<void>;
}

/** The table of modules, from the ground up. */
export const modules: readonly Module[] = [];
