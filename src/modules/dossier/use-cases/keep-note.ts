import { commitment } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant, World } from '#platform/time';
import { insertNote } from '../sql/note.ts';

/** Keeps an officer's note beside an act and gives the commitment that stands for it in the log; null for no note. */
export async function keepNote(
  world: World,
  tx: Tx,
  tenant: TenantId,
  note: { dossierId: Id; act: string; officerId: Id; body: string; at: Instant },
): Promise<string | null> {
  if (note.body === '') return null;
  const salt = world.newSalt();
  await insertNote(tx, tenant, note.dossierId, { ...note, id: world.newId(), salt });
  return commitment(salt, note.body);
}
