import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from 'pdf-lib';
import { afterAll } from 'vitest';
import { saveAnswers, startDraft, submit, type FilingDeps, type RawAnswers } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { noScanner, receiveUpload } from '#modules/uploads';
import type { TenantId } from '#platform/database';
import { folderStore } from '#platform/files';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import type { StagedWorld } from '#platform/time';
import { answers, openOffice as openDossierOffice, type Who } from '#testing/dossier';
import type { DeskDeps } from '../deps.ts';

export type { Who };

export interface Office {
  deps: DeskDeps & FilingDeps & { world: StagedWorld };
  tenant: TenantId;
  procedureVersionId: Id;
  officer(who: Who): Actor;
  /** A dossier as an applicant files it, with a manuscript of so many pages. */
  file(more?: RawAnswers): Promise<{ dossierId: Id; code: string }>;
  at(local: string): void;
}

/** The office of the dossiers' own tests, with a store of files. */
export async function openOffice(db: TestDatabase): Promise<Office> {
  const office = await openDossierOffice(db, 'desk');
  const { tenant, procedureVersionId, officer } = office;
  // Reading PDFs in a process of its own is the uploads' affair; here it would only take time.
  const readPdf = async (file: Readable) =>
    (await buffer(file)).toString('latin1').startsWith('%PDF') ? { pages: 2 } : ('broken' as const);
  const deps = { ...office.deps, files: await store(), scanner: noScanner, readPdf };
  return {
    deps,
    tenant,
    procedureVersionId,
    officer,
    file: (more) => fileDossier(deps, tenant, procedureVersionId, more),
    at: (local) => deps.world.setTime(`${local}:00+07:00`),
  };
}

async function store() {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-desk-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folderStore(folder);
}

/** A real PDF whose pages say what it is. */
export async function pdf(words: string, pages = 1): Promise<Buffer> {
  const made = await PDFDocument.create();
  for (let n = 1; n <= pages; n++) made.addPage([420, 595]).drawText(`${words}, page ${n}`, { x: 40, y: 520, size: 14 });
  return Buffer.from(await made.save());
}

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
