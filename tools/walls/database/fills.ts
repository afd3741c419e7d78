import { join } from 'node:path';
import { demoAccounts, loadDemoAccounts } from '#modules/identity';
import { ChainKeys } from '#modules/log';
import { loadDemoOrganisation } from '#modules/organisation';
import { fileDossier, openOffice } from '#testing/dossier';
import type { TestDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { root } from '../tree.ts';

/** Puts true data of one module into both provinces of a test's database, through the module's own front door. */
export interface Fill {
  module: string;
  run(db: TestDatabase): Promise<void>;
}

const folder = join(root, 'data/demo/ca-mau');
const depsOf = (db: TestDatabase) => ({ sql: db.web, world: realWorld, keys: new ChainKeys(new Uint8Array(32).fill(7)) });

/**
 * In this order. A module that loads a demo adds itself here; what stays empty gets rows without meaning (`fill.ts`),
 * which is enough for tables, but its searches and filtered views are only put to the proof by true data.
 */
export const fills: Fill[] = [
  {
    module: 'organisation',
    async run(db) {
      for (const tenant of [db.tenant, db.other]) await loadDemoOrganisation(depsOf(db), { tenant, folder });
    },
  },
  {
    module: 'identity',
    async run(db) {
      const accounts = await demoAccounts(folder);
      const passwords = Object.fromEntries(accounts.map(({ login }) => [login, `a password for ${login}`]));
      for (const tenant of [db.tenant, db.other]) await loadDemoAccounts(depsOf(db), { tenant, folder, passwords });
    },
  },
  {
    module: 'dossier', // and with it catalogue, forms, workflow and uploads
    async run(db) {
      for (const tenant of [db.tenant, db.other]) await fileDossier(await openOffice({ ...db, tenant }));
    },
  },
];
