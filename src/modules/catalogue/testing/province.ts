import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ChainKeys } from '#modules/log';
import { loadDemoOrganisation } from '#modules/organisation';
import { inTenantReadOnly, type TenantId, type Tx } from '#platform/database';
import type { TestDatabase } from '#platform/testing';
import { stagedWorld, Temporal } from '#platform/time';
import { importCatalogue, importProcedure, searchProcedures, type ProcedureBody } from '../index.ts';

const data = join(import.meta.dirname, '../../../../data');
/** The demo's procedures. */
export const wholeCatalogue = join(data, 'catalogue/ca-mau');
export const today = Temporal.PlainDate.from('2026-11-22');
export const actor = { kind: 'system', id: 'test' } as const;

/** The licence for a non-commercial publication, as its file has it. */
export const file = JSON.parse(await readFile(join(wholeCatalogue, '1.003868.json'), 'utf8')) as ProcedureBody;

/** A folder of this test file's own with that one procedure, its form and its workflow. */
export async function smallFolder(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'motcua-catalogue-'));
  afterAll(() => rm(home, { recursive: true }));
  for (const [part, name] of [
    ['forms', file.form.key],
    ['workflows', file.workflow.key],
  ] as const) {
    await mkdir(join(home, part));
    await cp(join(wholeCatalogue, part, `${name}.json`), join(home, part, `${name}.json`));
  }
  await writeFile(join(home, '1.003868.json'), JSON.stringify(file));
  return home;
}

/** The catalogue of a database's provinces, as tests use it; both provinces have the demo's organisation. */
export async function openCatalogue(db: TestDatabase) {
  const deps = { sql: db.web, world: stagedWorld('2026-11-22T01:00:00Z'), keys: new ChainKeys(new Uint8Array(32).fill(7)) };
  for (const tenant of [db.tenant, db.other]) await loadDemoOrganisation(deps, { tenant, folder: join(data, 'demo/ca-mau') });
  const read = <T>(work: (tx: Tx) => Promise<T>, tenant = db.tenant) => inTenantReadOnly(db.web, tenant, work);
  return {
    deps,
    read,
    load: (folder: string, tenant: TenantId = db.tenant) => importCatalogue(deps, { tenant, folder }),
    publish: (body: unknown, tenant = db.tenant) => importProcedure(deps, { tenant, actor, file: body, agencyId: null }),
    search: async (text: string, tenant = db.tenant) => {
      const { offered, procedures } = await read((tx) => searchProcedures(tx, text, { limit: 10, on: today }), tenant);
      return { offered, codes: procedures.map((procedure) => procedure.code) };
    },
  };
}
