import { may, type Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { rightsFacts } from '../domain/allowed.ts';
import { readDossierByCode } from '../sql/dossier.ts';

/** A dossier by its code or submission number as people type it; undefined too for one that the officer may not read. */
export async function findByCode(tx: Tx, actor: Actor, text: string): Promise<Id | undefined> {
  const found = await readDossierByCode(tx, text.replace(/\s+/g, '').toUpperCase());
  return found && may(actor, 'dossier.read', rightsFacts(found.dossier)) ? found.dossier.id : undefined;
}
