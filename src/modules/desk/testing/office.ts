import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from 'pdf-lib';
import { afterAll } from 'vitest';
import { loadNationalCalendar } from '#modules/calendar';
import { findProcedure, loadDemoCatalogue } from '#modules/catalogue';
import { saveAnswers, startDraft, submit, type FilingDeps, type RawAnswers } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { ChainKeys } from '#modules/log';
import { demoId, holdingsOf, loadDemoOrganisation, officerNames, unitsOf } from '#modules/organisation';
import { loadRuleSets } from '#modules/rules';
import { noScanner, receiveUpload } from '#modules/uploads';
import { inTenant, type TenantId, type Tx } from '#platform/database';
import { folderStore } from '#platform/files';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import { Temporal, stagedWorld, type StagedWorld } from '#platform/time';
import type { DeskDeps } from '../deps.ts';

const root = join(import.meta.dirname, '../../../..');
const start = '2026-11-10T08:00:00+07:00';
const day = Temporal.PlainDate.from('2026-11-10');

/** The demo's officers whom the journey of a dossier needs, and two who have no part in it. */
export const staff = [
  'desk-1',
  'desk-2',
  'specialist-1',
  'specialist-2',
  'specialist-3',
  'head-1',
  'leader-1',
  'clerk-1',
  'monitor-1',
] as const;
export type Who = (typeof staff)[number];

export interface Office {
  deps: DeskDeps & FilingDeps & { world: StagedWorld };
  tenant: TenantId;
  officer(who: Who): Actor;
  /** A dossier as an applicant files it, with a manuscript of so many pages. */
  file(more?: RawAnswers): Promise<{ dossierId: Id; code: string }>;
  at(local: string): void;
}

/** An office that works: the demo's organisation and procedure, a store of files, a clock that stands where it is put. */
export async function openOffice(db: TestDatabase): Promise<Office> {
  const { tenant } = db;
  const base = { sql: db.web, world: stagedWorld(start, 'desk'), keys: new ChainKeys(new Uint8Array(32).fill(7)) };
  await loadDemoOrganisation(base, { tenant, folder: join(root, 'data/demo/ca-mau') });
  const units = await inTenant(db.web, tenant, (tx) => unitsOf(tx, day));
  const agencyIdOf = (code: string) => units.find((unit) => unit.code === code)?.id ?? null;
  await loadDemoCatalogue(base, { tenant, folder: join(root, 'data/catalogue/ca-mau'), agencyIdOf });
  const province = units.find((unit) => unit.kind === 'province')!.id;
  const [procedure, actors] = await inTenant(db.web, tenant, async (tx) => [
    await findProcedure(tx, '1.003868', day),
    new Map(await Promise.all(staff.map(async (who) => [who, await actorOf(tx, who, province)] as const))),
  ]);
  const [calendar, ruleSets] = await Promise.all([
    loadNationalCalendar(join(root, 'data/nation/calendar')),
    loadRuleSets(join(root, 'data/nation/rules')),
  ]);
  // Reading PDFs in a process of its own is the uploads' affair; here it would only take time.
  const readPdf = async (file: Readable) =>
    (await buffer(file)).toString('latin1').startsWith('%PDF') ? { pages: 2 } : ('broken' as const);
  const deps = { ...base, calendar, ruleSets, files: await store(), scanner: noScanner, readPdf };
  return {
    deps,
    tenant,
    officer: (who) => actors.get(who)!,
    file: (more) => fileDossier(deps, tenant, procedure!.id, more),
    at: (local) => base.world.setTime(`${local}:00+07:00`),
  };
}

async function store() {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-desk-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folderStore(folder);
}

async function actorOf(tx: Tx, who: Who, province: Id): Promise<Actor> {
  const officerId = demoId('ca-mau', `officer/${who}`);
  const names = await officerNames(tx, [officerId]);
  const holdings = (await holdingsOf(tx, officerId)).map((held) => ({ ...held, wholeProvince: held.unitId === province }));
  return { kind: 'officer', officerId, accountId: officerId, ...names.get(officerId)!, holdings };
}

/** A real PDF whose pages say what it is. */
export async function pdf(words: string, pages = 1): Promise<Buffer> {
  const made = await PDFDocument.create();
  for (let n = 1; n <= pages; n++) made.addPage([420, 595]).drawText(`${words}, page ${n}`, { x: 40, y: 520, size: 14 });
  return Buffer.from(await made.save());
}

/** Right answers of a small print run. */
const answers: RawAnswers = {
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

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

async function fileDossier(deps: Office['deps'], tenant: TenantId, procedureVersionId: Id, more: RawAnswers = {}) {
  const draft = await startDraft(deps, tenant, procedureVersionId);
  value(await saveAnswers(deps, tenant, { ...draft, answers: { ...answers, ...more } }));
  const received = await receiveUpload(deps, {
    tenant,
    owner: { kind: 'draft', id: draft.id },
    componentKey: 'manuscript',
    name: 'So tay nuoi tom - lua.pdf',
    declaredType: 'application/pdf',
    stream: Readable.from([await pdf('manuscript', 2)]),
    accept: ['pdf'],
    maxBytes: 1_000_000,
  });
  value(received);
  const sent = value(await submit(deps, tenant, { key: deps.world.newId(), draftId: draft.id, token: draft.token }));
  return { dossierId: sent.dossierId as Id, code: sent.code };
}
