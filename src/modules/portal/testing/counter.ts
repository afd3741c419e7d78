import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { loadNationalCalendar, messages as calendar } from '#modules/calendar';
import { importCatalogue, messages as catalogueWords } from '#modules/catalogue';
import { messages as dossier } from '#modules/dossier';
import { messages as forms } from '#modules/forms';
import { holdingsOf, demoId, loadDemoOrganisation, messages as organisation, officerNames } from '#modules/organisation';
import type { Actor } from '#modules/identity';
import { ChainKeys, publishedRoots } from '#modules/log';
import { messages as papers } from '#modules/papers';
import { loadRuleSets } from '#modules/rules';
import { messages as uploads } from '#modules/uploads';
import { inTenant } from '#platform/database';
import { folderStore } from '#platform/files';
import { createServer, messages as http } from '#platform/http';
import { catalogue } from '#platform/i18n';
import { newId, newSalt } from '#platform/ids';
import { freshDatabase, type TestDatabase } from '#platform/testing';
import { stagedWorld, type StagedWorld } from '#platform/time';
import { messages as ui } from '#platform/ui';
import { messages, routes, type PortalDeps } from '../index.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'data/demo/ca-mau');

/** The citizens' screens over the demo province, with a clock that stands where it is put. */
export interface Counter {
  app: FastifyInstance;
  db: TestDatabase;
  deps: PortalDeps & { world: StagedWorld };
  /** An officer of the demo, such as `desk-1`. */
  officer(key: string): Promise<Actor>;
}

/** `start`: local time in Vietnam; a Monday morning unless said otherwise. */
export async function openCounter(start = '2026-11-23T09:12:00+07:00'): Promise<Counter> {
  const db = await freshDatabase();
  const files = await mkdtemp(join(tmpdir(), 'motcua-portal-'));
  const world = { ...stagedWorld(start), newId, newSalt };
  const base = { sql: db.web, world, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
  const { tenant } = db;
  await loadDemoOrganisation(base, { tenant, folder });
  await importCatalogue(base, { tenant, folder: join(root, 'data/catalogue/ca-mau') });
  const deps = {
    ...base,
    calendar: await loadNationalCalendar(join(root, 'data/nation/calendar')),
    ruleSets: await loadRuleSets(join(root, 'data/nation/rules')),
    files: folderStore(files),
    dayRoots: publishedRoots,
  };
  const translate = catalogue([ui, http, calendar, organisation, forms, catalogueWords, uploads, papers, dossier, messages]);
  const app = await createServer({ sql: db.web, world, translate, assets: {}, demo: true });
  routes(app, deps);
  await app.ready();
  afterAll(async () => {
    await app.close();
    await rm(files, { recursive: true, force: true });
  });
  const officer = (key: string) =>
    inTenant(db.web, tenant, async (tx): Promise<Actor> => {
      const officerId = demoId('ca-mau', `officer/${key}`);
      const names = await officerNames(tx, [officerId]);
      return { kind: 'officer', officerId, accountId: officerId, ...names.get(officerId)!, holdings: await holdingsOf(tx, officerId) };
    });
  return { app, db, deps, officer };
}
