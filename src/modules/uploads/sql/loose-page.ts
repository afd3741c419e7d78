import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { UploadOwner } from '../domain/upload.ts';
import type { Turn } from '../assembling/placing.ts';

export interface Arranged {
  id: Id;
  place: number | null;
  turn: Turn;
}

/** How the clean files of an owner are arranged; those that were never moved have no place. */
export const arrangementOf = (tx: Tx, owner: UploadOwner) =>
  tx<Arranged[]>`
    select id, place, turn from uploads.upload
    where tenant_id = platform.tenant() and owner_kind = ${owner.kind} and owner_id = ${owner.id} and state = 'clean'`;

export async function setTurn(tx: Tx, owner: UploadOwner, id: Id, turn: Turn): Promise<void> {
  await tx`
    update uploads.upload set turn = ${turn}
    where tenant_id = platform.tenant() and id = ${id} and owner_kind = ${owner.kind} and owner_id = ${owner.id} and state = 'clean'`;
}

/** Gives these files the places 1, 2, 3 in this order. */
export async function setPlaces(tx: Tx, owner: UploadOwner, ids: readonly Id[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await tx`
      update uploads.upload set place = ${index + 1}
      where tenant_id = platform.tenant() and id = ${id} and owner_kind = ${owner.kind} and owner_id = ${owner.id} and state = 'clean'`;
  }
}
