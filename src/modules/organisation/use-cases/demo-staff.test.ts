import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ChainKeys } from '#modules/log';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import type { Role } from '../domain/roles.ts';
import type { Unit } from '../domain/unit.ts';
import { officersWith } from '../sql/officer.ts';
import { receivingPointFor } from '../sql/receiving.ts';
import { divisionsOf, unitsOf } from '../sql/unit.ts';
import { loadDemoOrganisation } from './load-demo.ts';
import { day } from './testing.ts';

interface Step {
  key: string;
  role: Role;
  unit: 'receivingPoint' | 'division' | 'agency' | 'partner';
}
interface Procedure {
  agencyCode: string;
  partnerAgencyCode: string | null;
  sector: { key: string };
  workflow: { key: string };
}

const data = join(import.meta.dirname, '../../../../data');
const catalogue = join(data, 'catalogue/ca-mau');
const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(catalogue, path), 'utf8')) as T;
const today = day('2026-11-22');

const db = await freshDatabase();
const deps = { sql: db.web, world: realWorld, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
await loadDemoOrganisation(deps, { tenant: db.tenant, folder: join(data, 'demo/ca-mau') });
const read = <T>(work: (tx: Tx) => Promise<T>) => inTenantReadOnly(db.web, db.tenant, work);
const units = await read((tx) => unitsOf(tx, today));
const files = (await readdir(catalogue)).filter((name) => name.endsWith('.json'));

test.each(files)('%s finds somebody of the demo for each of its steps', async (file) => {
  const procedure = await json<Procedure>(file);
  const { steps } = await json<{ steps: Step[] }>(`workflows/${procedure.workflow.key}.json`);
  const alone = await read(async (tx) => {
    const found = await Promise.all(steps.map(async (step) => (await staffOf(tx, procedure, step)) > 0));
    return steps.filter((_, n) => !found[n]).map(({ key }) => key);
  });
  expect(alone).toEqual([]);
});

async function staffOf(tx: Tx, { agencyCode, partnerAgencyCode, sector }: Procedure, { role, unit }: Step): Promise<number> {
  const agency = units.find(({ code }) => code === agencyCode)!;
  const places = {
    receivingPoint: async () => await receivingPointFor(tx, agency.id, sector.key, today),
    division: async () => (await handlingUnit(tx, agency, sector.key))?.id,
    agency: async () => agency.id,
    partner: async () => units.find(({ code }) => code === partnerAgencyCode)?.id,
  };
  const place = await places[unit]();
  return place ? (await officersWith(tx, role, place, sector.key, today)).length : 0;
}

/** The first division whose head has the sector; a commune without divisions handles by itself. */
async function handlingUnit(tx: Tx, agency: Unit, sector: string): Promise<Unit | undefined> {
  const divisions = await divisionsOf(tx, agency.id, today);
  if (agency.kind === 'commune' && divisions.length === 0) return agency;
  const heads = await Promise.all(divisions.map(({ id }) => officersWith(tx, 'divisionHead', id, sector, today)));
  return divisions.find((_, n) => heads[n]!.length > 0);
}
