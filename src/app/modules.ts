import type { FastifyInstance } from 'fastify';
import * as identity from '#modules/identity';
import * as log from '#modules/log';
import type { ChainKeys, Follower, SubjectHeads } from '#modules/log';
import * as organisation from '#modules/organisation';
import type { Sql } from '#platform/database';
import type { Catalogues } from '#platform/i18n';
import type { World } from '#platform/time';
import type { WebConfig, WorkerConfig } from './config.ts';

/** What a module's routes are given. */
export interface WebDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
  config: WebConfig;
}

/** What a module's followers are given. */
export interface WorkerDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
  config: WorkerConfig;
}

/** One row of the table of modules: all that the product takes from a module when it is put together. */
export interface Module {
  name: string;
  messages: Catalogues;
  routes?: (app: FastifyInstance, deps: WebDeps) => void | Promise<void>;
  followers?: (deps: WorkerDeps) => Follower[];
  /** Where the heads of its subjects' chains stand, for `audit verify`. */
  subjectHeads?: SubjectHeads[];
}

/** The table of modules, from the ground up. */
export const modules: readonly Module[] = [
  { name: 'log', messages: log.messages },
  { name: 'organisation', messages: organisation.messages, subjectHeads: organisation.subjectHeads },
  { name: 'identity', messages: identity.messages, subjectHeads: identity.subjectHeads },
];
