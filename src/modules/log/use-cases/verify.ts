import type { Sql, TenantId, Tx } from '#platform/database';
import type { ChainKeys, SealKeys } from '../domain/keys.ts';
import { SequenceWalk } from '../domain/sequence-walk.ts';
import { Faults, type Verdict } from '../domain/verdict.ts';
import type { SealHead } from '../domain/seal.ts';
import { dayRoots } from '../sql/day-root.ts';
import { readHead } from '../sql/seal-head.ts';
import { sealsAt, sequenceRows } from '../sql/sealed.ts';
import { inOneSnapshot } from '../sql/snapshot.ts';
import { anchoredBytes, readAnchors } from './anchor.ts';
import { walkChains, type SubjectHeads } from './walk-chains.ts';

export interface VerifyDeps {
  /** May be any role that reads the log and the subjects' tables; needs two connections. */
  sql: Sql;
  chainKeys: ChainKeys;
  sealKeys: SealKeys;
  /** Folder of the anchor files. */
  anchors: string;
  /** The own heads of every kind of subject that has chains. */
  subjects: SubjectHeads[];
}

/**
 * Reads the whole log of the tenants, page by page, and says whether it is what the product wrote. Changes nothing and
 * may run while the product works. What is younger than the last anchor and was cut off whole cannot be found.
 */
export async function verify(deps: VerifyDeps, tenants: TenantId[]): Promise<Verdict> {
  const verdict: Verdict = { ok: true, chains: 0, entries: 0, sealedTo: 0, faults: [] };
  for (const tenant of tenants) {
    const found = await verifyTenant(deps, tenant);
    verdict.chains += found.chains;
    verdict.entries += found.entries;
    verdict.sealedTo += found.sealedTo;
    verdict.faults.push(...found.faults);
  }
  return { ...verdict, ok: verdict.faults.length === 0 };
}

async function verifyTenant(deps: VerifyDeps, tenant: TenantId): Promise<Omit<Verdict, 'ok'>> {
  // Measured before the snapshot: an anchor of a later head would look like a cut tail.
  const bytes = await anchoredBytes(deps.anchors, tenant);
  const faults = new Faults();
  return inOneSnapshot(deps.sql, tenant, async (tx, other) => {
    const sequence = await walkSequence(deps, tx, tenant, faults);
    await compareNotes(tx, tenant, sequence, readAnchors(deps.anchors, tenant, bytes));
    await compareNotes(tx, tenant, sequence, await dayRoots(tx, tenant));
    const judge = { key: deps.chainKeys.entry(tenant), isForged: (at: number) => sequence.isForged(at), faults };
    const { chains, entries } = await walkChains(tx, other, tenant, deps.subjects, judge);
    return { chains, entries, sealedTo: sequence.sealedTo, faults: faults.list() };
  });
}

async function walkSequence(deps: VerifyDeps, tx: Tx, tenant: TenantId, faults: Faults): Promise<SequenceWalk> {
  const walk = new SequenceWalk({ key: deps.sealKeys.seal(tenant), tenant, head: await readHead(tx, tenant), faults });
  for await (const row of sequenceRows(tx, tenant)) walk.step(row);
  walk.end();
  return walk;
}

/** Compares heads that were noted earlier, oldest first, until one shows that the tail was cut. */
async function compareNotes(
  tx: Tx,
  tenant: TenantId,
  walk: SequenceWalk,
  notes: AsyncIterable<SealHead> | Iterable<SealHead>,
): Promise<void> {
  for await (const some of inBatches(notes, 500)) {
    const stands = await sealsAt(
      tx,
      tenant,
      some.map((note) => note.position),
    );
    if (!some.every((note) => walk.compare(note, stands.get(note.position)))) return;
  }
}

async function* inBatches<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
