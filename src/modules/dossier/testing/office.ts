import { join } from 'node:path';
import { loadNationalCalendar } from '#modules/calendar';
import { importCatalogue, findProcedure } from '#modules/catalogue';
import type { Actor } from '#modules/identity';
import { ChainKeys } from '#modules/log';
import { demoId, holdingsOf, loadDemoOrganisation, officerNames, unitsOf } from '#modules/organisation';
import { loadRuleSets } from '#modules/rules';
import { inTenant, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { TestDatabase } from '#platform/testing';
import { Temporal, stagedWorld, type StagedWorld } from '#platform/time';
import type { FilingDeps } from '../use-cases/file.ts';
import { saveAnswers } from '../use-cases/save-answers.ts';
import { startDraft } from '../use-cases/start-draft.ts';
import { submit } from '../use-cases/submit.ts';
import type { RawAnswers } from '../use-cases/open-draft.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'data/demo/ca-mau');

/** The demo's officers by their keys (data/demo/ca-mau/officers.json). */
export const whos = [
  'desk-1',
  'desk-2',
  'desk-3',
  'specialist-1',
  'specialist-2',
  'specialist-3',
  'specialist-4',
  'specialist-5',
  'head-1',
  'head-2',
  'head-3',
  'leader-1',
  'leader-2',
  'leader-3',
  'leader-4',
  'leader-5',
  'clerk-1',
  'clerk-2',
  'clerk-3',
  'clerk-4',
  'admin-1',
  'monitor-1',
] as const;
export type Who = (typeof whos)[number];

/** An office that works: the demo's organisation and catalogue, its officers, and a clock that stands where it is put. */
export interface Office {
  deps: FilingDeps & { world: StagedWorld };
  tenant: TenantId;
  procedureVersionId: Id;
  officer(who: Who): Actor;
}

/** Right answers of a small print run. */
export const answers: RawAnswers = {
  applicantName: 'Trường THCS N. T.',
  applicantKind: 'publicUnit',
  applicantNumber: '47/QĐ-UBND',
  applicantAddress: 'Khóm 3, phường An Xuyên, tỉnh Cà Mau',
  representativeName: 'Lê T. H.',
  representativePosition: 'Hiệu trưởng',
  submitterName: 'Nguyễn V. A.',
  submitterPhone: '0912 000 417',
  submitterEmail: '',
  introductionLetter: 'no',
  documentTitle: 'Sổ tay nuôi tôm – lúa cho học sinh',
  author: 'Tổ Khoa học tự nhiên',
  documentKind: 'print',
  pages: '128',
  pageFormat: '14,5 × 20,5 cm',
  copies: '500',
  language: 'Tiếng Việt',
  foreignLanguage: 'no',
  purpose: 'Phát cho học sinh, không bán.',
  distribution: 'Trong tỉnh',
  printerName: '',
  printerAddress: '',
};

export async function openOffice(db: TestDatabase, seed = 'office', start = '2026-11-10T08:00:00+07:00'): Promise<Office> {
  const world = stagedWorld(start, seed);
  const keys = new ChainKeys(new Uint8Array(32).fill(7));
  const { tenant } = db;
  const base = { sql: db.web, world, keys };
  await loadDemoOrganisation(base, { tenant, folder });
  const units = await inTenant(db.web, tenant, (tx) => unitsOf(tx, Temporal.PlainDate.from('2026-11-10')));
  await importCatalogue(base, { tenant, folder: join(root, 'data/catalogue/ca-mau') });
  const province = units.find((unit) => unit.kind === 'province')!.id;
  const calendar = await loadNationalCalendar(join(root, 'data/nation/calendar'));
  const ruleSets = await loadRuleSets(join(root, 'data/nation/rules'));
  const [procedure, actors] = await inTenant(db.web, tenant, async (tx) => [
    await findProcedure(tx, '1.003868', Temporal.PlainDate.from('2026-11-10')),
    new Map(await Promise.all(whos.map(async (who) => [who, await actorOf(tx, who, province)] as const))),
  ]);
  return {
    deps: { ...base, calendar, ruleSets },
    tenant,
    procedureVersionId: procedure!.id,
    officer: (who) => actors.get(who)!,
  };
}

async function actorOf(tx: Tx, who: Who, province: Id): Promise<Actor> {
  const officerId = demoId('ca-mau', `officer/${who}`);
  const names = await officerNames(tx, [officerId]);
  const holdings = (await holdingsOf(tx, officerId)).map((held) => ({ ...held, wholeProvince: held.unitId === province }));
  return { kind: 'officer', officerId, accountId: officerId, ...names.get(officerId)!, holdings };
}

/** A clean upload as if it had been received and judged; its bytes are nowhere. */
export async function putUpload(office: Office, owner: { kind: string; id: Id }, componentKey: string): Promise<Id> {
  const { deps, tenant } = office;
  const id = deps.world.newId();
  const sha256 = Buffer.from(id.replaceAll('-', '').padEnd(32, '0')).toString('hex').slice(0, 64);
  await inTenant(
    deps.sql,
    tenant,
    (tx) => tx`
    insert into uploads.upload (tenant_id, id, owner_kind, owner_id, component_key, object_key, name, media_type, bytes, pages,
      sha256, state, scan, scanner, received_at, judged_at)
    values (${tenant}, ${id}, ${owner.kind}, ${owner.id}, ${componentKey}, ${`test/${id}`}, 'Bản thảo.pdf', 'application/pdf', 1000, 2,
      ${sha256}, 'clean', 'notScanned', 'none', ${deps.world.now()}, ${deps.world.now()})`,
  );
  return id;
}

export interface Filed {
  dossierId: Id;
  code: string;
  draftId: Id;
  token: string;
}

/** A dossier as an applicant files it: draft, answers, manuscript, submission. */
export async function fileDossier(office: Office, more: RawAnswers = {}): Promise<Filed> {
  const { deps, tenant } = office;
  const draft = await startDraft(deps, tenant, office.procedureVersionId);
  const saved = await saveAnswers(deps, tenant, { ...draft, answers: { ...answers, ...more } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  await putUpload(office, { kind: 'draft', id: draft.id }, 'manuscript');
  const sent = await submit(deps, tenant, { key: deps.world.newId(), draftId: draft.id, token: draft.token });
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  return { ...(sent.value as { dossierId: Id; code: string }), draftId: draft.id, token: draft.token };
}

/** Who takes a result, where it does not matter to the test. */
export const collected = {
  collector: 'Nguyễn V. A., CCCD',
  collectorKind: 'submitter' as const,
  authorisation: '',
  originals: [] as string[],
};
