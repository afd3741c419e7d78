import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { PapersAt } from '../domain/hand-over-line.ts';
import { lockDossier, type StoredDossier } from './dossier.ts';

/** A dossier under its lock, and where its paper is. */
export interface PlacedDossier extends StoredDossier {
  papersAt: PapersAt;
}

/** Locks dossiers, always in the order of their ids, so that two slips with the same ones never wait for each other. */
export async function lockPlaced(tx: Tx, ids: readonly Id[]): Promise<Map<Id, PlacedDossier>> {
  const sorted = [...new Set(ids)].sort();
  const found = await Promise.all(sorted.map((id) => lockDossier(tx, id)));
  const places = await papersAt(tx, sorted);
  return new Map(found.flatMap((one) => (one ? [[one.dossier.id, { ...one, papersAt: places.get(one.dossier.id) ?? null }]] : [])));
}

async function papersAt(tx: Tx, ids: readonly Id[]): Promise<Map<Id, PapersAt>> {
  const rows = await tx<{ id: Id; at: PapersAt }[]>`
    select id, papers_at as at from dossier.dossier where tenant_id = platform.tenant() and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** Writes where the paper is now. The caller holds the dossiers' locks. */
export async function putPapers(tx: Tx, ids: readonly Id[], at: PapersAt): Promise<void> {
  if (ids.length === 0) return;
  await tx`update dossier.dossier set papers_at = ${at} where tenant_id = platform.tenant() and id = any(${[...ids]}::uuid[])`;
}
