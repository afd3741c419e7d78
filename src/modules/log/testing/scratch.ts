import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { inTenant, type Sql, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, type Result } from '#platform/results';
import type { TestDatabase } from '#platform/testing';
import type { Json } from '#platform/text';
import { stagedWorld, type World } from '#platform/time';
import { act, append, ChainKeys, emptyChain, SealKeys, type ActorRef, type ChainHead, type SubjectHeads } from '../index.ts';

/** Stands for a module that owns subjects: one table with the head of each one's chain, and one verb. */

export const chainKeys = new ChainKeys(new Uint8Array(32).fill(1));
export const sealKeys = new SealKeys(new Uint8Array(32).fill(2));
export const officer: ActorRef = { kind: 'officer', id: '019a0000-0000-7000-8000-00000000000a' };

export const makeScratch = (owner: Sql) =>
  owner.begin((tx) =>
    tx.unsafe(`
      create schema scratch;
      grant usage on schema scratch to motcua_web, motcua_worker;
      create table scratch.subject (
        tenant_id integer not null, id uuid not null, log_count integer not null, log_mac bytea not null,
        primary key (tenant_id, id));
      call platform.fence('scratch.subject', 'select, insert, update', 'select, insert, update');`),
  );

export async function addSubject(tx: Tx, tenant: TenantId, id: Id): Promise<Id> {
  await tx`
    insert into scratch.subject (tenant_id, id, log_count, log_mac)
    values (${tenant}, ${id}, ${emptyChain.count}, ${emptyChain.mac})`;
  return id;
}

export async function lockSubject(tx: Tx, id: Id): Promise<ChainHead> {
  const [row] = await tx<ChainHead[]>`select log_count as count, log_mac as mac from scratch.subject where id = ${id} for update`;
  return row!;
}

export const writeHead = (tx: Tx, id: Id, head: ChainHead) =>
  tx`update scratch.subject set log_count = ${head.count}, log_mac = ${head.mac} where id = ${id}`;

export interface NoteRequest {
  tenant: TenantId;
  subject: Id;
  key: Id;
  data?: Json;
}

/** Notes something about a subject: the act that the tests are made of. Gives the number in the chain. */
export const note = (
  deps: { sql: Sql; world: World; keys?: ChainKeys },
  { tenant, subject, key, data = null }: NoteRequest,
  around: { before?: () => Promise<unknown>; after?: (tx: Tx) => Promise<unknown> } = {},
): Promise<Result<number>> => {
  const { sql, world, keys = chainKeys } = deps;
  return act({ sql, world, keys }, { tenant, actor: officer, key, name: 'scratch.note', input: { subject, data } }, async (tx) => {
    await around.before?.();
    const locked = await lockSubject(tx, subject);
    const fact = {
      tenant,
      subject: { kind: 'dossier', id: subject } as const,
      kind: 'scratch.noted',
      at: world.now(),
      actor: officer,
      data,
    };
    const head = await append(tx, { keys, world }, locked, fact);
    await writeHead(tx, subject, head);
    await around.after?.(tx);
    return ok(head.count);
  });
};

/** The subjects' own heads, read by cursor as a module with many subjects does. */
export const scratchHeads: SubjectHeads = {
  kind: 'dossier',
  async *heads(tx) {
    const rows = tx<{ id: Id; count: number; mac: Uint8Array }[]>`
      select id, log_count as count, log_mac as mac from scratch.subject order by id`;
    for await (const batch of rows.cursor(2)) for (const { id, ...head } of batch) yield { id, head };
  },
};

/** A tenant with some subjects that were noted about in turns: 1, 2, 3, 1, 2, 3 … */
export async function writeSome(
  db: TestDatabase,
  tenant: TenantId,
  { subjects = 3, rounds = 4, world = stagedWorld('2026-11-22T01:00:00Z') } = {},
) {
  const ids = Array.from({ length: subjects }, () => world.newId());
  await inTenant(db.web, tenant, async (tx) => {
    for (const id of ids) await addSubject(tx, tenant, id);
  });
  for (let n = 0; n < rounds * subjects; n++) {
    world.advance({ seconds: 1 });
    await note({ sql: db.web, world }, { tenant, subject: ids[n % subjects]!, key: world.newId(), data: { n } });
  }
  return { ids, world };
}

/** A folder of this test file's own. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-log-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
