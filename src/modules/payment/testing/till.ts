import { join } from 'node:path';
import type { ProcedureBody } from '#modules/catalogue';
import type { Actor } from '#modules/identity';
import { ChainKeys } from '#modules/log';
import { demoId, holdingsOf, loadDemoOrganisation, officerNames, unitsOf, type Role } from '#modules/organisation';
import { inTenant, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import { localDate, stagedWorld, type StagedWorld } from '#platform/time';
import type { PaymentDeps } from '../use-cases/deps.ts';
import { openReceiptBook } from '../use-cases/open-receipt-book.ts';
import { raise, type Raised, type RaiseInput } from '../use-cases/raise.ts';

const folder = join(import.meta.dirname, '../../../../data/demo/ca-mau');

/** The table of a procedure as this module needs it; figures of licence 1.003868 and of a postal licence. */
export const body: Pick<ProcedureBody, 'fees' | 'sector'> = {
  sector: { key: 'publishing', name: { vi: 'Xuất bản', en: 'Publishing' } },
  fees: [
    line('print', 'fee', 'page', 15_000, 'pages'),
    line('audioVisual', 'fee', 'minute', 27_000, 'minutes'),
    line('licence', 'charge', 'dossier', 200_000, null),
  ],
};

function line(key: string, kind: 'fee' | 'charge', per: 'page' | 'minute' | 'dossier', amount: number, quantityField: string | null) {
  return { key, kind, per, amount, quantityField, name: { vi: `Khoản ${key}`, en: key } };
}

/** A cash desk: the demo's centre and officers, a world whose clock stands where it is put. */
export interface Till {
  deps: PaymentDeps & { world: StagedWorld };
  tenant: TenantId;
  officeId: Id;
  otherOfficeId: Id;
  agencyId: Id;
  officer(key: string): Actor;
  /** Somebody with one role at the desk's own unit. */
  atOffice(role: Role): Actor;
  /** Runs work in a transaction of the province. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Asks a new subject for money: 10 pages (150.000) and the licence (200.000), unless said otherwise. */
  raise(more?: Partial<RaiseInput>): Promise<Raised>;
  openBook(first?: number, last?: number, symbol?: string): Promise<Id>;
}

export async function openTill(db: TestDatabase, start = '2026-11-10T08:00:00+07:00'): Promise<Till> {
  const world = stagedWorld(start, 'till');
  const { tenant } = db;
  const deps = { sql: db.web, world, keys: new ChainKeys(new Uint8Array(32).fill(7)) };
  await loadDemoOrganisation(deps, { tenant, folder });
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(db.web, tenant, work);
  const units = await run((tx) => unitsOf(tx, localDate(world.now())));
  const unit = (key: string) => demoId('ca-mau', `unit/${key}`);
  const province = units.find(({ kind }) => kind === 'province')!.id;
  const [officeId, agencyId] = [unit('tt-pvhcc'), unit('so-vhttdl')];
  const actors = await run(async (tx) => {
    const keys = ['desk-1', 'desk-2', 'specialist-1', 'head-1', 'leader-1', 'clerk-1', 'admin-1', 'monitor-1', 'auditor-1'];
    return new Map(await Promise.all(keys.map(async (key) => [key, await actorOf(tx, key, province)] as const)));
  });
  const officer = (key: string) => actors.get(key)!;
  return {
    deps,
    tenant,
    officeId,
    otherOfficeId: units.find(({ kind }) => kind === 'commune')!.id,
    agencyId,
    officer,
    atOffice: (role) => ({ ...officer('monitor-1'), officerId: world.newId(), holdings: [{ role, unitId: officeId, sector: null }] }),
    run,
    async raise(more = {}) {
      const subject = { kind: 'dossier' as const, id: world.newId() };
      const input: RaiseInput = {
        subject,
        officeId,
        agencyId,
        body,
        answers: { pages: 10 },
        moment: 'intake',
        code: 'H12.18-20261110-0000417',
        actor: { kind: 'system', id: 'test' },
        ...more,
      };
      return value(await run((tx) => raise(tx, deps, tenant, input)))!;
    },
    async openBook(first = 1, last = 1_000, symbol = '26T') {
      const input = { key: world.newId(), officeId, symbol, year: localDate(world.now()).year, first, last };
      return value(await openReceiptBook(deps, tenant, officer('admin-1'), input)).bookId;
    },
  };
}

async function actorOf(tx: Tx, key: string, province: Id): Promise<Actor> {
  const officerId = demoId('ca-mau', `officer/${key}`);
  const [names, held] = [await officerNames(tx, [officerId]), await holdingsOf(tx, officerId)];
  const holdings = held.map((one) => ({ ...one, wholeProvince: one.unitId === province }));
  return { kind: 'officer', officerId, accountId: officerId, ...names.get(officerId)!, holdings };
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
