import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { inTenant, type TenantId } from '#platform/database';
import { folderStore } from '#platform/files';
import { newId, type Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { stagedWorld } from '#platform/time';
import { noScanner } from '../adapters/virus-scanner.ts';
import { allMediaKinds } from '../domain/media.ts';
import type { UploadDeps } from '../use-cases/deps.ts';
import { receiveUpload, type UploadRequest } from '../use-cases/receive-upload.ts';
import { streamOf } from './samples.ts';

export interface UploadFacts {
  id: Id;
  state: string;
  name: string;
  refusal: string | null;
  scan: string | null;
  scanner: string | null;
  finding: string | null;
  erased: boolean;
}

/** A database, a folder of files and a clock, for the tests of this module. */
export async function stage() {
  const db = await freshDatabase();
  const root = await mkdtemp(join(tmpdir(), 'motcua-uploads-'));
  afterAll(() => rm(root, { recursive: true, force: true }));
  const world = { ...stagedWorld('2026-11-20T03:00:00Z'), newId };
  const faults: unknown[] = [];
  const deps: UploadDeps = { sql: db.web, world, files: folderStore(root), scanner: noScanner, report: (fault) => void faults.push(fault) };

  return {
    db,
    world,
    deps,
    faults,
    draft: () => ({ kind: 'draft', id: newId() }),
    receive: (bytes: Uint8Array, more: Partial<UploadRequest> = {}, changed: Partial<UploadDeps> = {}) =>
      receiveUpload({ ...deps, ...changed }, { ...standard(db.tenant), stream: streamOf(bytes), ...more }),
    /** What the database knows of an owner's uploads. */
    rows: (owner: { id: Id }, tenant: TenantId = db.tenant) =>
      inTenant(
        db.web,
        tenant,
        (tx) => tx<UploadFacts[]>`
          select id, state, name, refusal, scan, scanner, finding, erased_at is not null as erased
          from uploads.upload where owner_id = ${owner.id} order by id`,
      ),
    /** Every file in the store, also unfinished ones. */
    files: async () =>
      (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name),
  };
}

const standard = (tenant: TenantId) => ({
  tenant,
  owner: { kind: 'draft', id: newId() },
  componentKey: 'ban-thao',
  name: 'tep.pdf',
  declaredType: 'application/pdf',
  accept: allMediaKinds,
  maxBytes: 1_000_000,
});
