import { join } from 'node:path';
import { loadNationalCalendar } from '#modules/calendar';
import { findProcedure, loadDemoCatalogue } from '#modules/catalogue';
import type { DossierDeps, FilingDeps } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { ChainKeys } from '#modules/log';
import { demoId, holdingsOf, loadDemoOrganisation, officerNames, unitsOf } from '#modules/organisation';
import { loadRuleSets } from '#modules/rules';
import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { TestDatabase } from '#platform/testing';
import { localDate, stagedWorld, type StagedWorld } from '#platform/time';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'data/demo/ca-mau');

/** The demo's offices and catalogue, a clock that stands where it is put, and officers by their key. */
export interface Office {
  deps: FilingDeps & DossierDeps & { world: StagedWorld };
  tenant: TenantId;
  procedureVersionId: Id;
  officer(key: string): Promise<Actor>;
}

/** A Wednesday morning. */
const START = '2026-11-11T07:48:00+07:00';

export async function openOffice(db: TestDatabase): Promise<Office> {
  const { web: sql, tenant } = db;
  const world = stagedWorld(START, 'notices');
  const base = { sql, world, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
  const today = localDate(world.now());
  await loadDemoOrganisation(base, { tenant, folder });
  const units = await inTenant(sql, tenant, (tx) => unitsOf(tx, today));
  const agencyIdOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? null;
  await loadDemoCatalogue(base, { tenant, folder: join(root, 'data/catalogue/ca-mau'), agencyIdOf });
  const procedure = await inTenant(sql, tenant, (tx) => findProcedure(tx, '1.003868', today));
  return {
    deps: {
      ...base,
      calendar: await loadNationalCalendar(join(root, 'data/nation/calendar')),
      ruleSets: await loadRuleSets(join(root, 'data/nation/rules')),
    },
    tenant,
    procedureVersionId: procedure!.id,
    officer: (key) =>
      inTenant(sql, tenant, async (tx): Promise<Actor> => {
        const officerId = demoId('ca-mau', `officer/${key}`);
        const names = await officerNames(tx, [officerId]);
        return { kind: 'officer', officerId, accountId: officerId, ...names.get(officerId)!, holdings: await holdingsOf(tx, officerId) };
      }),
  };
}
