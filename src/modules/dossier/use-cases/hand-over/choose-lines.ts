import { may, type Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { rightsFacts } from '../../domain/allowed.ts';
import { lineFor } from '../../domain/hand-over-line.ts';
import { mayGive } from '../../domain/hand-over-rights.ts';
import { MOST_LINES, type HandOver, type LineContent } from '../../domain/hand-over.ts';
import { lockPlaced } from '../../sql/hand-over-place.ts';

/** A dossier on its way onto a slip, and how it was named where somebody typed or scanned it. */
export interface Wanted {
  dossierId: Id | undefined;
  typed?: string;
}

type Way = Pick<HandOver, 'direction' | 'deskId' | 'agencyId'>;

/**
 * Locks the dossiers and gives a line for each, in the order asked, each dossier once. Refused at the first that cannot
 * go, by its code. One that the officer may not read, or that there is not, is unknown: the same words for both.
 */
export async function chooseLines(tx: Tx, actor: Actor, way: Way, wanted: readonly Wanted[]): Promise<Result<LineContent[]>> {
  const ids = wanted.flatMap(({ dossierId }) => dossierId ?? []);
  if (new Set(ids).size > MOST_LINES) return refuse('TooMany', { reason: 'dossier.handOver.tooMany', values: { most: MOST_LINES } });
  const found = await lockPlaced(tx, ids);
  const lines = new Map<Id, LineContent>();
  for (const { dossierId, typed } of wanted) {
    const one = dossierId && found.get(dossierId);
    if (!one || !may(actor, 'dossier.read', rightsFacts(one.dossier))) return refused('unknown', typed ?? '');
    const line = lineFor(one.dossier, one.papersAt, way);
    if (typeof line === 'string') return refused(line, one.dossier.code);
    const sides = { ...way, divisionId: line.divisionId, sectors: [line.sector] };
    if (!mayGive(actor, sides)) return refused('notYours', one.dossier.code);
    lines.set(line.dossierId, line);
  }
  return ok([...lines.values()]);
}

const refused = (fault: string, code: string) =>
  refuse('Invalid', { fields: { code: `dossier.handOver.fault.${fault}` }, values: { code } });
