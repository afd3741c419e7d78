import { act } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, type Result } from '#platform/results';
import { lockOfficer } from '../sql/officer.ts';
import { hasReceiving } from '../sql/receiving.ts';
import { findUnit } from '../sql/unit.ts';
import { addHolding } from './grant-role.ts';
import { addOfficer } from './create-officer.ts';
import { addReceiving } from './delegate-receiving.ts';
import { addUnit } from './create-unit.ts';
import { demoId, readDemoOrganisation, type DemoOfficer, type DemoOrganisation, type DemoUnit } from './demo-data.ts';
import type { OrganisationDeps } from './deps.ts';
import { installer } from './steward.ts';

const BASIS = 'demo';

export interface DemoLoad {
  tenant: TenantId;
  /** Such as `data/demo/ca-mau`. */
  folder: string;
  /** Told as the work goes on. */
  report?: (progress: { what: 'units' | 'officers'; done: number; total: number }) => void;
}

interface Load {
  deps: OrganisationDeps;
  tx: Tx;
  tenant: TenantId;
  demo: DemoOrganisation;
  idOf(what: string): Id;
}

/**
 * Loads a demo's units and officers through the same acts as an administrator's, in two transactions.
 * Loading twice changes nothing: the same content is the same request, and of other content only what is new is added.
 * Throws when an act refuses: the data are at fault then.
 */
export async function loadDemoOrganisation(deps: OrganisationDeps, { tenant, folder, report }: DemoLoad): Promise<void> {
  const demo = await readDemoOrganisation(folder);
  const idOf = (what: string) => demoId(demo.slug, what);

  const inOneAct = (what: 'units' | 'officers', steps: ((load: Load) => Promise<void>)[]) => {
    const key = idOf(`load/${what}/${demo.digest}`);
    const request = { tenant, actor: installer.ref, key, name: `organisation.demo.${what}`, input: demo.digest };
    return act(deps, request, async (tx) => {
      for (const [n, step] of steps.entries()) {
        await step({ deps, tx, tenant, demo, idOf });
        report?.({ what, done: n + 1, total: steps.length });
      }
      return ok({ loaded: steps.length });
    });
  };

  const { units, receiving, officers } = demo;
  done(await inOneAct('units', [...units.rows.map(placeUnit), ...receiving.map(giveReceiving)]));
  done(await inOneAct('officers', officers.rows.map(placeOfficer)));
}

const placeUnit =
  (row: DemoUnit) =>
  async ({ deps, tx, tenant, demo, idOf }: Load): Promise<void> => {
    const { key, parent, ...unit } = row;
    const { validFrom } = demo.units;
    const id = idOf(`unit/${key}`);
    if (await findUnit(tx, id, validFrom)) return;
    const parentId = parent === null ? null : idOf(`unit/${parent}`);
    done(await addUnit(deps, tx, tenant, installer, { ...unit, id, parentId, validFrom, basis: BASIS }));
  };

const giveReceiving =
  ({ agency, receivingPoint, sector, basis }: DemoOrganisation['receiving'][number]) =>
  async ({ deps, tx, tenant, demo, idOf }: Load): Promise<void> => {
    const id = idOf(`receiving/${agency}/${sector ?? ''}`);
    if (await hasReceiving(tx, id)) return;
    const ids = { id, agencyId: idOf(`unit/${agency}`), receivingPointId: idOf(`unit/${receivingPoint}`) };
    done(await addReceiving(deps, tx, tenant, installer, { ...ids, sector, basis, from: demo.units.validFrom }));
  };

const placeOfficer =
  (row: DemoOfficer) =>
  async ({ deps, tx, tenant, demo, idOf }: Load): Promise<void> => {
    const { key, unit, holdings, name, position, title } = row;
    const { validFrom } = demo.officers;
    const id = idOf(`officer/${key}`);
    if (await lockOfficer(tx, id)) return;
    const officer = { id, name, position, title, unitId: idOf(`unit/${unit}`), demo: true, validFrom };
    done(await addOfficer(deps, tx, tenant, installer, officer));
    for (const { role, unit: place, sector } of holdings) {
      const grant = { officerId: id, role, unitId: idOf(`unit/${place}`), sector, from: validFrom };
      const holdingId = idOf(`holding/${key}/${role}/${place}/${sector ?? ''}`);
      done(await addHolding(deps, tx, tenant, installer, { ...grant, id: holdingId }));
    }
  };

function done<T>(result: Result<T>): void {
  if (!result.ok) throw new Error(`demo data are refused: ${JSON.stringify(result.refusal)}`);
}
