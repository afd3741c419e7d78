import type { FastifyInstance } from 'fastify';
import * as admin from '#modules/admin';
import * as calendar from '#modules/calendar';
import * as catalogue from '#modules/catalogue';
import * as desk from '#modules/desk';
import * as dossier from '#modules/dossier';
import * as forms from '#modules/forms';
import * as identity from '#modules/identity';
import type { DemoLogIn } from '#modules/identity';
import * as log from '#modules/log';
import type { ChainKeys, Follower, SubjectHeads } from '#modules/log';
import * as notices from '#modules/notices';
import * as notification from '#modules/notification';
import * as organisation from '#modules/organisation';
import * as papers from '#modules/papers';
import * as payment from '#modules/payment';
import * as portal from '#modules/portal';
import * as uploads from '#modules/uploads';
import * as workflow from '#modules/workflow';
import type { Sql } from '#platform/database';
import type { Catalogues } from '#platform/i18n';
import type { World } from '#platform/time';
import type { WebConfig, WorkerConfig } from './config.ts';
import type { Services } from './services.ts';

/** What a module's routes are given. */
export interface WebDeps extends Services {
  sql: Sql;
  world: World;
  keys: ChainKeys;
  config: WebConfig;
  /** The address that people use begins with https. */
  secure: boolean;
  /** All data are samples. */
  demo: boolean;
  /** Accounts that the log-in page of a demo shows. */
  logIns: readonly DemoLogIn[];
  /** Told the faults behind a refusal, for the operator's log. */
  report: (fault: unknown) => void;
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
  { name: 'calendar', messages: calendar.messages },
  { name: 'identity', messages: identity.messages, subjectHeads: identity.subjectHeads, routes: sessions },
  { name: 'uploads', messages: uploads.messages },
  { name: 'forms', messages: forms.messages },
  { name: 'workflow', messages: workflow.messages },
  { name: 'catalogue', messages: catalogue.messages, subjectHeads: catalogue.subjectHeads },
  { name: 'papers', messages: papers.messages, subjectHeads: papers.subjectHeads },
  { name: 'payment', messages: payment.messages, subjectHeads: payment.subjectHeads },
  { name: 'notification', messages: notification.messages },
  { name: 'dossier', messages: dossier.messages, subjectHeads: dossier.subjectHeads },
  {
    name: 'notices',
    messages: notices.messages,
    routes: notices.routes,
    followers: ({ world, config }) => [notices.follower({ world, publicUrl: config.MOTCUA_PUBLIC_URL })],
  },
  {
    name: 'portal',
    messages: portal.messages,
    routes: (app, deps) => portal.routes(app, { ...deps, publicUrl: printedUrl(deps), dayRoots: log.publishedRoots }),
  },
  { name: 'desk', messages: desk.messages, routes: (app, deps) => desk.routes(app, { ...deps, publicUrl: printedUrl(deps) }) },
  { name: 'admin', messages: admin.messages, routes: admin.routes },
];

/** What stands on paper: the address that people use, or for a trial the one that the web listens at. */
const printedUrl = ({ config }: WebDeps): string => config.MOTCUA_PUBLIC_URL ?? `http://${config.MOTCUA_HOST}:${config.MOTCUA_PORT}`;

/** Sessions come before all other routes: from here on every request knows its actor. */
function sessions(app: FastifyInstance, deps: WebDeps): void {
  identity.useSessions(app, deps);
  identity.logInRoutes(app, { ...deps, demo: deps.logIns });
}
