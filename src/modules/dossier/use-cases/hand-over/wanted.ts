import type { Tx } from '#platform/database';
import { isId } from '#platform/ids';
import { readDossierByCode } from '../../sql/dossier.ts';
import type { Wanted } from './choose-lines.ts';

/** Dossiers as a form names them: ticked ones by id, and codes as typed or scanned. */
export interface Chosen {
  dossierIds: string[];
  codes: string[];
}

/** Whom they name. A code of none, and an id that is none, stay as they were typed, to be refused by that name. */
export async function wantedOf(tx: Tx, { dossierIds, codes }: Chosen): Promise<Wanted[]> {
  const ticked = dossierIds.map((id) => (isId(id) ? { dossierId: id } : { dossierId: undefined, typed: shown(id) }));
  const typed = codes.map((code) => code.replace(/\s+/g, '').toUpperCase()).filter((code) => code !== '');
  const named = typed.map(async (code) => {
    const found = codeShape.test(code) ? await readDossierByCode(tx, code) : undefined;
    return { dossierId: found?.dossier.id, typed: shown(code) };
  });
  return [...ticked, ...(await Promise.all(named))];
}

/** No code has other signs; the database is not asked for what it could not hold. */
const codeShape = /^[\x21-\x7e]{1,60}$/;

const shown = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .slice(0, 60);
