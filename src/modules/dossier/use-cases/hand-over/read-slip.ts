import type { Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import { isId, type Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { mayGive, maySee, mayTake } from '../../domain/hand-over-rights.ts';
import type { HandOver, HandOverLine } from '../../domain/hand-over.ts';
import { findHandOver } from '../../sql/hand-over.ts';
import { dossiersOn } from '../../sql/hand-over-line.ts';

/** A line with what its dossier is called. */
export interface ShownLine extends Omit<HandOverLine, 'remark'> {
  code: string;
  procedureVersionId: Id;
  applicantName: string;
  /** The receiver's words. */
  remark: string;
}

export interface ShownHandOver {
  slip: HandOver;
  lines: ShownLine[];
  /** What this officer may do now. */
  allowed: { change: boolean; give: boolean; withdraw: boolean; accept: boolean };
}

/** One slip for an officer of either side. To others it does not exist. */
export async function readHandOver(tx: Tx, actor: Actor, id: string): Promise<Result<ShownHandOver>> {
  const found = isId(id) ? await findHandOver(tx, id) : undefined;
  if (!found || !maySee(actor, found.slip)) return refuse('NotFound');
  const { slip, remarks } = found;
  const about = await dossiersOn(tx, slip.id);
  const lines = slip.lines.map((line) => ({ ...line, ...about.get(line.dossierId)!, remark: remarks.get(line.no) ?? '' }));
  return ok({ slip, lines, allowed: allowedOn(slip, actor) });
}

function allowedOn(slip: HandOver, actor: Actor): ShownHandOver['allowed'] {
  const { state, handedOver } = slip;
  const gives = mayGive(actor, slip);
  return {
    change: gives && state === 'prepared',
    give: gives && state === 'prepared',
    withdraw: gives && (state === 'prepared' || state === 'handedOver'),
    accept: state === 'handedOver' && handedOver?.by !== actor.officerId && mayTake(actor, slip),
  };
}
